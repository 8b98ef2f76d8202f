import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { AlertView } from "@/lib/alerts/alert-view";
import { label } from "@/lib/vocabulary/labels";

const TONES = { lapsed: "error", kept: "good" } as const;

/** What was promised before, and what became of it; the newest first. */
export function PromisesCard({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts.promises");
  const locale = useLocale();
  const past = alert.promises.filter(({ state }) => state !== "running").toReversed();
  if (past.length === 0) return null;
  return (
    <Card id="promises" title={t("title")}>
      <ul className="rows">
        {past.map((promise) => (
          <li key={promise.id}>
            <span className="font-semibold">
              <SealedText value={promise.owner} />
            </span>
            <Tag tone={TONES[promise.state as keyof typeof TONES] ?? "plain"}>
              {label("promise_state", promise.state, locale)}
            </Tag>
            <span className="sub" dir="auto">
              {promise.kind === "open" ? t("toOpen") : <SealedText value={promise.plan} />}
            </span>
            {promise.word ? (
              <span className="sub" dir="auto">
                {t("word")} <SealedText value={promise.word} />
              </span>
            ) : null}
            <span className="sub">
              {t("by")} <MomentText value={promise.dueAt} zone={alert.hostZone} year={false} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
