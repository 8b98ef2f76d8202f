import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Grade } from "@/components/casework/grade";
import { FactorName } from "@/components/triage/factor-words";
import { DateText } from "@/components/ui/date-text";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { TimelineEntry } from "@/lib/casework/timeline";
import type { Code, CodeList } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

type TimelineItemProps = {
  /** Where a mark of the drawing leads. */
  id: string;
  caseId: string;
  entry: TimelineEntry;
  today: string;
  names: ReadonlyMap<string, string>;
};

/** One entry of the timeline: when, what, how sure, who recorded it, when it was learned. */
export function TimelineItem({ id, caseId, entry, today, names }: TimelineItemProps) {
  const t = useTranslations("case.timeline");
  const locale = useLocale();
  const isAhead = entry.on > today;
  const words = entry.codes.map(([list, code]) => label(list as CodeList, code as Code<CodeList>, locale));
  const by = entry.by && names.get(entry.by);
  return (
    <li
      id={id}
      className="grid gap-x-4 gap-y-0.5 border-t border-line py-2.5 first:border-t-0 target:bg-accent-soft md:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <p className={isAhead ? "font-semibold" : "text-ink-2"}>
        {entry.at ? <MomentText value={entry.at} zone={entry.zone} /> : <DateText value={entry.on} />}
        {isAhead ? <span className="block text-sm text-accent">{t("ahead")}</span> : null}
        {entry.isDated ? null : <span className="block text-sm text-ink-3">{t("undated")}</span>}
      </p>
      <div className="grid gap-0.5">
        <p>
          <span className="font-semibold">{t(`kinds.${entry.kind}`)}</span>
          {words.length > 0 ? `: ${words.join(", ")}` : null}
          {entry.factor ? (
            <>
              {" · "}
              <FactorName code={entry.factor} />
            </>
          ) : null}
        </p>
        {entry.text === null ? null : (
          <p className="line-clamp-4 max-w-prose whitespace-pre-wrap text-ink-2" dir="auto">
            {entry.kind === "lastDay" ? (
              <span className="font-mono text-sm">{entry.text}</span>
            ) : (
              <SealedText value={entry.text} />
            )}
          </p>
        )}
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
          {entry.source && entry.source !== "unknown" ? (
            <span>{label("source_kind", entry.source, locale)}</span>
          ) : null}
          <Grade grade={entry.grade} />
          {by ? <span>{by}</span> : null}
          {entry.learnedOn ? (
            <Tag>
              {t("learned")} <DateText value={entry.learnedOn} />
            </Tag>
          ) : null}
          {entry.changed ? (
            <TextLink href={`/cases/${caseId}/history#${entry.changed}` as Route}>{t("changed")}</TextLink>
          ) : null}
        </p>
      </div>
    </li>
  );
}
