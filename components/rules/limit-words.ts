import type { Words } from "@/lib/i18n/translator";
import type { Term } from "@/lib/remedies/rule-schema";

const LENGTHS = { hours: "hours", days: "days", working_days: "workingDays", months: "months" } as const;

/** A term in words: how long, and from where; or how long before a removal. */
export function limitWords(t: Words<"rules">, term: Term | null): string {
  if (term === null) return t("limit.none");
  const length = lengthWords(t, term.value, term.unit);
  if (term.relativeTo) return t("limit.before", { length });
  return term.unit === "hours"
    ? t(`limit.hoursFrom.${term.starts}`, { length })
    : t(`limit.from.${term.starts}`, { length });
}

/** How a term is counted, a sentence each: what states may set, which days count, what a closed last day does. */
export function countingWords(t: Words<"rules">, { min, max, unit, dayRule, rollForward, relativeTo }: Term) {
  const words: string[] = [];
  const least = min === undefined ? null : lengthWords(t, min, unit);
  const most = max === undefined ? null : lengthWords(t, max, unit);
  if (least && most) words.push(t("limit.between", { least, most }));
  else if (least) words.push(t("limit.least", { least }));
  if (dayRule === "include_first") words.push(t("limit.includeFirst"));
  if (dayRule === "franc") words.push(t("limit.franc"));
  if (unit !== "hours" && !relativeTo) words.push(rollForward ? t("limit.rolls") : t("limit.stays"));
  return words;
}

function lengthWords(t: Words<"rules">, value: number, unit: Term["unit"]): string {
  return t(`length.${LENGTHS[unit]}`, { value });
}
