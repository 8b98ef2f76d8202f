import { useTranslations } from "next-intl";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import type { NewCaseLine } from "@/lib/casework/board";
import { hostZone } from "@/lib/time/host-zone";
import { CaseLink } from "./case-link";

type Props = { lines: NewCaseLine[]; discreet: boolean; now: string; canLog: boolean };

/** The cases logged in the last week. */
export function NewCasesRegion({ lines, discreet, now, canLog }: Props) {
  const t = useTranslations("board.newCases");
  return (
    <Card id="new-cases" title={t("title")} meta={t("meta")}>
      {lines.length === 0 ? (
        <EmptyState action={canLog ? <ButtonLink href="/cases/new">{t("log")}</ButtonLink> : undefined}>
          {t("empty")}
        </EmptyState>
      ) : null}
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.caseId}>
            <p className="line">
              <CaseLink id={line.caseId} codename={line.codename} name={line.name} discreet={discreet} />
              <span className="end">
                <LevelMark level={line.level as Level | null} plain />
              </span>
            </p>
            <p className="sub">
              <MomentText value={line.createdAt} zone={hostZone(line.hostState)} relativeTo={now} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
