import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { TimelineItem } from "./timeline-item";

/** Everything that happened and is to happen, in one line: newest first, or as it went. */
export function TimelineSection({ data }: { data: CasePageData }) {
  const t = useTranslations("case.timeline");
  const { header, timeline, newestFirst, today, directory } = data;
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
      <ol className="grid">
        {timeline.map((entry) => (
          <TimelineItem
            key={entry.key}
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
