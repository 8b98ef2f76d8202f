import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Grade } from "@/components/casework/grade";
import { LevelMark } from "@/components/levels/level-mark";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { RemovalLine } from "@/lib/casework/board-danger";
import { hostZone } from "@/lib/time/host-zone";
import { CaseLink } from "./case-link";

type RemovalsRegionProps = { lines: RemovalLine[]; discreet: boolean; now: string };

/** Removals that somebody has set; one whose hour has passed stays until somebody says whether it was carried out. */
export function RemovalsRegion({ lines, discreet, now }: RemovalsRegionProps) {
  const t = useTranslations("board.removals");
  return (
    <Card id="removals" title={t("title")}>
      {lines.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="line">
              <CaseLink id={line.caseId} codename={line.codename} name={line.name} discreet={discreet} />
              <strong className="end">
                <When line={line} />
                {line.departsAt && !line.isPast ? <Countdown until={line.departsAt} now={now} /> : null}
              </strong>
            </p>
            <p className="sub">
              <LevelMark level={line.level} plain /> <Grade grade={line.grade} />{" "}
              {line.isPast ? (
                <TextLink href={`/cases/${line.caseId}/removals/${line.id}/edit` as Route}>
                  {t("carriedOut")}
                </TextLink>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function When({ line }: { line: RemovalLine }) {
  const t = useTranslations("board.removals");
  if (line.departsAt)
    return <MomentText value={line.departsAt} zone={line.zone ?? hostZone(line.hostState)} year={false} />;
  return line.departsOn ? <DateText value={line.departsOn} /> : t("noDay");
}
