import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import type { Provenance } from "@/lib/cases/fact";
import { label } from "@/lib/vocabulary/labels";
import { Grade } from "./grade";

type KnownLineProps = { fact: Provenance & { on: string | null }; by: string | undefined };

/** How we know a fact: source, grade, who recorded it, and when it was learned if that was later. */
export function KnownLine({ fact, by }: KnownLineProps) {
  const t = useTranslations("casework");
  const locale = useLocale();
  const { sourceKind, sourceGrade, knownOn, on } = fact;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
      {sourceKind && sourceKind !== "unknown" ? (
        <span>{label("source_kind", sourceKind, locale)}</span>
      ) : null}
      <Grade grade={sourceGrade} />
      {by ? <span>{by}</span> : null}
      {on !== null && knownOn > on ? (
        <span>
          {t("learnedOn")} <DateText value={knownOn} />
        </span>
      ) : null}
    </span>
  );
}
