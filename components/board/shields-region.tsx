import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LevelMark } from "@/components/levels/level-mark";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { ShieldLine } from "@/lib/casework/board-danger";
import { hostZone } from "@/lib/time/host-zone";
import { CaseLink } from "./case-link";

type ShieldsRegionProps = { lines: ShieldLine[]; discreet: boolean; now: string };

/** Shields that stand now and fall within 72 hours unless somebody confirms or renews them. */
export function ShieldsRegion({ lines, discreet, now }: ShieldsRegionProps) {
  const t = useTranslations("board.shields");
  return (
    <Card id="shields-falling" title={t("title")} meta={t("meta")}>
      {lines.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.caseId}>
            <p className="line">
              <CaseLink id={line.caseId} codename={line.codename} name={line.name} discreet={discreet} />
              <strong className="end">
                <Countdown until={line.fallsAt} now={now} />
              </strong>
            </p>
            <p className="sub">
              <LevelMark level={line.level} plain />{" "}
              <MomentText value={line.fallsAt} zone={hostZone(line.hostState)} year={false} />{" "}
              <TextLink href={`/cases/${line.caseId}#shields` as Route}>{t("look")}</TextLink>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
