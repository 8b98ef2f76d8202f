import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { TimelineEntry } from "@/lib/casework/timeline";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { TimelineDrawing } from "./timeline-drawing";
import { TimelineItem } from "./timeline-item";

/** Everything that happened and is to happen: drawn on one axis, and told in one line, newest first or as it went. */
export function TimelineSection({ data }: { data: CasePageData }) {
  const t = useTranslations("case.timeline");
  const { header, timeline, newestFirst, today, directory } = data;
  // Counted from the oldest, so that an entry keeps its id when the order turns.
  const ids = new Map(
    timeline.map((entry, at) => [entry.key, `e${newestFirst ? timeline.length - at : at + 1}`]),
  );
  const idOf = ({ key }: TimelineEntry) => ids.get(key) as string;
  const other = `/cases/${header.id}${newestFirst ? "?timeline=oldest" : ""}#timeline` as Route;
  return (
    <Card
      id="timeline"
      title={t("title")}
      more={
        <span className="inline-flex flex-wrap gap-4">
          <TextLink href={other}>{t(newestFirst ? "oldestFirst" : "newestFirst")}</TextLink>
          <TextLink href={`/cases/${header.id}/history` as Route}>{t("history")}</TextLink>
        </span>
      }
    >
      <TimelineDrawing entries={timeline} idOf={idOf} now={data.now} zone={data.zone} today={today} />
      <ol id="timeline-list" className="grid" tabIndex={-1} aria-label={t("list")}>
        {timeline.map((entry) => (
          <TimelineItem
            key={entry.key}
            id={idOf(entry)}
            caseId={header.id}
            entry={entry}
            today={today}
            names={directory.members}
          />
        ))}
      </ol>
    </Card>
  );
}
