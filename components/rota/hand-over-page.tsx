import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { HandOverView } from "@/lib/alerts/rota/hand-over-view";
import type { Colleague } from "@/lib/alerts/rota/people";
import type { Page } from "@/lib/web/page";
import { HandedAlerts, HandedPromises } from "./handed-cards";
import { PhoneLink } from "./phone-link";
import { RotaFrame } from "./rota-frame";
import { SignForm } from "./sign-form";

/** One shift ends and another begins: what ran, a word, and both signatures. */
export function HandOverPage({ page: { shell, data } }: { page: Page<HandOverView & { now: string }> }) {
  const t = useTranslations("rota.handOver");
  const { at, zone, from, to, fromSignedAt, toSignedAt, note, rotaName, part } = data;
  const isMine = (part === "from" && !fromSignedAt) || (part === "to" && !toSignedAt);
  return (
    <RotaFrame shell={shell} title={t("title")} namespaces={["rota.handOver"]}>
      <div className="grid max-w-200 gap-5">
        <dl className="facts">
          <div>
            <dt>
              <bdi>
                <SealedText value={rotaName} />
              </bdi>
            </dt>
            <dd>
              {t("at")}: <MomentText value={at} zone={zone} />
            </dd>
          </div>
          <Side term={t("from")} who={from} signedAt={fromSignedAt} zone={zone} />
          <Side term={t("to")} who={to} signedAt={toSignedAt} zone={zone} />
        </dl>
        <Word note={note} />
        <HandedAlerts view={data} />
        <HandedPromises view={data} />
        {fromSignedAt && toSignedAt ? null : (
          <Card id="sign" title={t("waiting")}>
            <p className="mb-3 text-sm text-ink-2">{t("explain")}</p>
            {isMine && part ? <SignForm id={data.id} part={part} /> : null}
            {part === null ? <p>{t("others")}</p> : null}
          </Card>
        )}
      </div>
    </RotaFrame>
  );
}

type SideProps = { term: ReactNode; who: Colleague | null; signedAt: string | null; zone: string };

function Side({ term, who, signedAt, zone }: SideProps) {
  const t = useTranslations("rota.handOver");
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>
          <SealedText value={who?.name ?? null} />
        </bdi>{" "}
        {who ? <PhoneLink phone={who.phone} /> : null}{" "}
        {signedAt ? (
          <Tag tone="good">
            {t("signedAt")} <MomentText value={signedAt} zone={zone} year={false} />
          </Tag>
        ) : (
          <Tag tone="warn">{t("unsigned")}</Tag>
        )}
      </dd>
    </div>
  );
}

function Word({ note }: { note: string | null }) {
  const t = useTranslations("rota.handOver");
  if (note === null) return null;
  return (
    <Card id="word" title={t("word")}>
      <p className="whitespace-pre-wrap" dir="auto">
        <SealedText value={note} />
      </p>
    </Card>
  );
}
