import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import type { RulesData } from "@/lib/web/rules/loaders";
import { jurisdictionName } from "./jurisdiction-name";
import { RuleItem } from "./rule-item";
import { RulesFilters } from "./rules-filters";
import { WaitingChanges } from "./waiting-changes";

/** Every rule, a card for each jurisdiction; above them the deadlines that a newer rule would change. */
export function RulesPage({ rules }: { rules: RulesData }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const { lines, total, filters, jurisdictions, names, waiting, canManage } = rules;
  const groups = Map.groupBy(lines, ({ jurisdiction }) => jurisdiction);
  return (
    <ClientMessages namespaces={["rules", "auth.gone"]}>
      <PageHeader
        title={t("title")}
        meta={t("count", { shown: lines.length, total })}
        actions={
          <>
            <ButtonLink href="/rules/calendars">{t("calendars")}</ButtonLink>
            {canManage ? <ButtonLink href="/rules/new">{t("add")}</ButtonLink> : null}
          </>
        }
      />
      <p className="mb-4 max-w-prose text-ink-2">{t("lead")}</p>
      <WaitingChanges waiting={waiting} />
      <RulesFilters filters={filters} jurisdictions={jurisdictions} />
      {lines.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <div className="grid max-w-4xl grid-cols-1 gap-4">
        {[...groups].map(([code, these]) => (
          <Card key={code} id={code} title={jurisdictionName(t, locale, code)} meta={these.length}>
            <ul>
              {these.map((rule) => (
                <RuleItem key={rule.ruleId} rule={rule} names={names} />
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </ClientMessages>
  );
}
