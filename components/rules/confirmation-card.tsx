import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDay } from "@/lib/i18n/format";
import type { RuleData } from "@/lib/web/rules/loaders";
import { ConfirmForm } from "./confirm-form";
import { WithdrawConfirmationForm } from "./withdraw-confirmation-form";

/** Who stands for this version of the rule, and the forms by which a legal member does so or takes it back. */
export function ConfirmationCard({ data }: { data: RuleData }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const { rule, names, today, canConfirm } = data;
  const { ruleId, version, confirmation } = rule;
  return (
    <Card id="confirmation" title={t("confirmation.title")}>
      {confirmation ? (
        <div className="grid grid-cols-1 gap-2">
          <p>
            {t("confirmation.stands", {
              name: names.get(confirmation.by) ?? t("formerMember"),
              day: formatDay(locale, confirmation.on),
            })}
          </p>
          {canConfirm ? (
            <Disclosure summary={t("confirmation.withdraw")}>
              <WithdrawConfirmationForm id={confirmation.id} ruleId={ruleId} />
            </Disclosure>
          ) : null}
        </div>
      ) : (
        <div className="grid grid-cols-1 gap-3">
          <p>{t("confirmation.none")}</p>
          {canConfirm ? (
            <ConfirmForm ruleId={ruleId} packVersion={version} today={today} />
          ) : (
            <p className="text-sm text-ink-2">{t("confirmation.askLegal")}</p>
          )}
        </div>
      )}
    </Card>
  );
}
