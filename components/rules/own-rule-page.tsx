import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import type { OwnRuleForm as Form } from "@/lib/web/rules/own-rule-loader";
import { jurisdictionName } from "./jurisdiction-name";
import { OwnRuleForm } from "./own-rule-form";

/** A new rule of the organisation's own, or the next edition of one. */
export function OwnRulePage({ form }: { form: Form }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const options = form.jurisdictions.map((value) => ({ value, label: jurisdictionName(t, locale, value) }));
  return (
    <ClientMessages namespaces={["rules.own", "auth.gone", "layout.language"]}>
      <PageHeader
        title={form.ruleId ? t("page.change") : t("add")}
        meta={form.ruleId ? <span className="font-mono">{form.ruleId}</span> : undefined}
        back={<TextLink href="/rules">{t("back")}</TextLink>}
      />
      <p className="mb-4 max-w-prose text-ink-2">{t("own.lead")}</p>
      <OwnRuleForm form={form} jurisdictions={options} />
    </ClientMessages>
  );
}
