import { Phone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { AlertView, AnswerView, Called } from "@/lib/alerts/alert-view";
import { isDamaged } from "@/lib/crypto/damaged";
import { writtenPhone } from "@/lib/people/written-phone";
import { label } from "@/lib/vocabulary/labels";
import { Deliveries } from "./deliveries";

/** Who was called, what they said, what has reached them, and the number to ring when nothing has. */
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
            <span className="sub called-marks">
              <AnswerTag answer={person.answer} />
              {person.isHere ? <Tag tone="good">{t("here")}</Tag> : null}
              <span>
                <Reached person={person} zone={alert.hostZone} now={now} />
              </span>
            </span>
            <Said answers={person.answers} zone={alert.hostZone} />
            <Deliveries person={person} zone={alert.hostZone} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const TONES = { coming: "good", cannot: "warn", seen: "plain" } as const;

function AnswerTag({ answer }: { answer: Called["answer"] }) {
  const locale = useLocale();
  return answer ? <Tag tone={TONES[answer]}>{label("alert_answer", answer, locale)}</Tag> : null;
}

/** What they said in words, each answer that had any. */
function Said({ answers, zone }: { answers: AnswerView[]; zone: string }) {
  return answers
    .filter(({ word }) => word !== null)
    .map(({ word, at }) => (
      <span key={at} className="sub" dir="auto">
        “<SealedText value={word} />” <MomentText value={at} zone={zone} year={false} />
      </span>
    ));
}

function PhoneLink({ person }: { person: Called }) {
  const t = useTranslations("alerts.people");
  if (person.phone === null) return <span className="meta">{t("noPhone")}</span>;
  if (isDamaged(person.phone)) return <SealedText value={person.phone} />;
  return (
    <a className="phone" href={`tel:${person.phone.replace(/[^\d+]/g, "")}`}>
      <Phone aria-hidden="true" />
      <span className="sr-only">{t("call", { name: person.name })} </span>
      <bdi>{writtenPhone(person.phone)}</bdi>
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
