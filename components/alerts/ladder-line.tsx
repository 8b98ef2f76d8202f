import { useTranslations } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import type { LadderView } from "@/lib/alerts/alert-view";

/** How far the alert has climbed, whom that reached, and when the next are called. */
export function LadderLine({ ladder, now }: { ladder: LadderView; now: string }) {
  const t = useTranslations("alerts.ladder");
  if (ladder.state === "over") return null;
  if (ladder.state === "exhausted") return <p className="notice notice-error text-error">{t("exhausted")}</p>;
  return (
    <>
      <p className="text-ink-2">
        {ladder.step > 0 ? t("step", { step: ladder.step, steps: ladder.steps.length }) : null}
        {ladder.round > 1 ? ` ${t("round", { round: ladder.round })}` : null}{" "}
        {ladder.nextAt
          ? t.rich(ladder.state === "answered" ? "nextOwing" : "next", {
              time: () => <Countdown until={ladder.nextAt ?? now} now={now} form="span" />,
            })
          : null}
      </p>
      {ladder.emptySteps.length > 0 ? (
        <p className="notice notice-warn">
          {t("empty", { count: ladder.emptySteps.length, steps: ladder.emptySteps.join(", ") })}
        </p>
      ) : null}
    </>
  );
}
