import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { AlertView, Called } from "@/lib/alerts/alert-view";
import { isDamaged } from "@/lib/crypto/damaged";

/** Who was called, what has reached them, and the number to ring when nothing has. */
export function CalledCard({ alert, now }: { alert: AlertView; now: string }) {
  const t = useTranslations("alerts.people");
  if (alert.called.length === 0) return null;
  return (
    <Card id="called" title={t("title")} meta={t("meta", { count: alert.called.length })}>
      <ul className="rows">
        {alert.called.map((person) => (
          <li key={person.userId}>
            <span className="font-semibold">
              <SealedText value={person.name} />
            </span>
            <PhoneLink person={person} />
            <span className="sub">
              {person.isHere ? <Tag tone="good">{t("here")}</Tag> : null}{" "}
              <Reached person={person} zone={alert.hostZone} now={now} />
              <MailState person={person} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PhoneLink({ person }: { person: Called }) {
  const t = useTranslations("alerts.people");
  if (person.phone === null) return <span className="meta">{t("noPhone")}</span>;
  if (isDamaged(person.phone)) return <SealedText value={person.phone} />;
  return (
    <a className="phone" href={`tel:${person.phone.replace(/[^\d+]/g, "")}`}>
      <Phone aria-hidden="true" />
      <span className="sr-only">{t("call", { name: person.name })} </span>
      <bdi>{person.phone}</bdi>
    </a>
  );
}

function Reached({ person, zone, now }: { person: Called; zone: string; now: string }) {
  const t = useTranslations("alerts.people");
  const when = (value: string) => () => <MomentText value={value} zone={zone} relativeTo={now} />;
  if (person.openedAt) return t.rich("opened", { moment: when(person.openedAt) });
  if (person.shownAt) return t.rich("shown", { moment: when(person.shownAt) });
  return t("notSeen");
}

function MailState({ person: { mail } }: { person: Called }) {
  const t = useTranslations("alerts.people.mail");
  return mail ? ` · ${t(MAIL[mail.state] ?? "sent", { count: mail.attempts })}` : null;
}

/** What is said of a mail; whatever comes after it was accepted is "sent". */
const MAIL: Partial<Record<string, "queued" | "sending" | "retrying" | "failed" | "skipped">> = {
  queued: "queued",
  sending: "sending",
  failed_retrying: "retrying",
  failed_final: "failed",
  skipped: "skipped",
};
