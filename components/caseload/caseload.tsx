import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import type { CaseLine } from "@/lib/cases/list";
import { isDamaged } from "@/lib/crypto/damaged";
import { codesOf } from "@/lib/vocabulary/codes";
import type { Caseload as List } from "@/lib/web/caseload/loaders";
import type { Shell } from "@/lib/web/shell";
import { CaseloadFilters } from "./caseload-filters";
import { CaseloadTable } from "./caseload-table";
import { drawLines } from "./drawn-line";
import { caseloadHref } from "./href";
import { packLines } from "./packed-lines";

const COLUMNS = [
  "case",
  "level",
  "host",
  "heldBy",
  "place",
  "lastDay",
  "hearing",
  "contact",
  "lead",
] as const;

/** The caseload: filters in the address, fifty lines, and the way on. */
export function Caseload({ list, shell }: { list: List; shell: Shell }) {
  const t = useTranslations("caseload");
  const { filters } = list;
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={t(list.isCountCapped ? "countCapped" : "count", { count: list.count })}
        actions={
          shell.can.logCase ? (
            <ButtonLink href="/cases/new" kind="primary">
              {t("log")}
            </ButtonLink>
          ) : undefined
        }
      />
      <CaseloadFilters filters={filters} hostStates={shell.organisation.hostStates} />
      {list.lines.length > 0 ? (
        <Lines lines={list.lines} discreet={shell.member.isDiscreet} now={list.now} />
      ) : (
        <EmptyState
          action={shell.can.logCase ? <ButtonLink href="/cases/new">{t("log")}</ButtonLink> : undefined}
        >
          {t("empty")}
        </EmptyState>
      )}
      <Pager
        first={list.isFirst ? undefined : caseloadHref(filters)}
        next={list.next ? caseloadHref(filters, list.next) : undefined}
      />
    </>
  );
}

function Lines({ lines, discreet, now }: { lines: readonly CaseLine[]; discreet: boolean; now: string }) {
  const locale = useLocale();
  const t = useTranslations("caseload");
  const common = useTranslations("common");
  const time = useTranslations("ui.time");
  const sealed = useTranslations("ui.sealed");
  const words = {
    columns: COLUMNS.map((column) => t(`columns.${column}`)),
    levels: Object.fromEntries(codesOf("risk_level").map((level) => [level, common(`levels.${level}`)])),
    notAssessed: common("levels.notAssessed"),
    damaged: lines.some(({ name, place }) => isDamaged(name) || isDamaged(place))
      ? { word: sealed("damaged"), explanation: sealed("explanation") }
      : null,
  };
  const drawn = drawLines(lines, { locale, now, discreet, words: { notHeld: t("notHeld"), common, time } });
  return <CaseloadTable packed={packLines(drawn)} words={words} now={now} />;
}
