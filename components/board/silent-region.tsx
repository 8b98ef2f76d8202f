import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LevelMark } from "@/components/levels/level-mark";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { SilentLine } from "@/lib/casework/board-danger";
import { hostZone } from "@/lib/time/host-zone";
import { CaseLink } from "./case-link";
import { FoldedRows } from "./folded-rows";

const AT_ONCE = 5;

type SilentRegionProps = { lines: SilentLine[]; discreet: boolean; now: string };

/** People who are held and have not been heard from for too long. */
export function SilentRegion({ lines, discreet, now }: SilentRegionProps) {
  const t = useTranslations("board.silent");
  return (
    <Card id="silent" title={t("title")}>
      <FoldedRows
        atOnce={AT_ONCE}
        rows={lines.map((line) => (
          <li key={line.caseId}>
            <p className="line">
              <CaseLink id={line.caseId} codename={line.codename} name={line.name} discreet={discreet} />
              <strong className="end">
                {line.lastContactAt ? (
                  <MomentText value={line.lastContactAt} zone={hostZone(line.hostState)} relativeTo={now} />
                ) : (
                  t("never")
                )}
              </strong>
            </p>
            <p className="sub">
              <LevelMark level={line.level} plain />{" "}
              <TextLink href={`/cases/${line.caseId}/contact/new` as Route}>{t("record")}</TextLink>
            </p>
          </li>
        ))}
      />
    </Card>
  );
}
