import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import type { Caseload as List } from "@/lib/web/caseload/loaders";
import type { Shell } from "@/lib/web/shell";
import { CaseloadFilters } from "./caseload-filters";
import { CaseloadTable } from "./caseload-table";
import { caseloadHref } from "./href";

/** The caseload: filters in the address, fifty lines, and the way on. */
export function Caseload({ list, shell }: { list: List; shell: Shell }) {
  const t = useTranslations("caseload");
  const { filters } = list;
  return (
    <ClientMessages namespaces={[]}>
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
        <CaseloadTable lines={list.lines} shell={shell} now={list.now} />
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
    </ClientMessages>
  );
}
