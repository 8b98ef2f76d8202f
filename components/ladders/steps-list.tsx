import { useLocale, useTranslations } from "next-intl";
import type { LadderStep } from "@/lib/alerts/ladder/model";
import { type Names, sayTargets } from "@/lib/web/ladders/words";

type StepsListProps = { ladder: { steps: readonly LadderStep[]; repeats: number | null }; names: Names };

/** The steps of a ladder in words, one under the other, and how often it is climbed. */
export function StepsList({ ladder: { steps, repeats }, names }: StepsListProps) {
  const t = useTranslations("ladders");
  const target = useTranslations("ladders.target");
  const locale = useLocale();
  return (
    <ol className="grid gap-1">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a ladder have no names but their places.
        <li key={index}>
          {t("stepLine", {
            number: index + 1,
            who: sayTargets(target, step, names, locale),
            minutes: step.delayMinutes,
            all: step.mustAll ? "yes" : "no",
          })}
        </li>
      ))}
      <li className="meta">{repeats === null ? t("noLimit") : t("rounds", { count: repeats })}</li>
    </ol>
  );
}
