import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { optionsOf } from "@/components/casework/options";
import { TextLink } from "@/components/ui/text-link";
import { type Code, codesOf } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { StatusFormData } from "@/lib/web/casework/form-loaders";
import type { Page } from "@/lib/web/page";
import { StatusForm } from "./status-form";

/** Worked on, followed, closed, opened again. */
export function StatusPage({ page }: { page: Page<StatusFormData> }) {
  const t = useTranslations("casework.status");
  const locale = useLocale();
  const { header, keys, initial, seen, isClosed, alerts } = page.data;
  const statuses = codesOf("case_status").map((code) => ({
    value: code,
    label: label("case_status", code, locale),
    hint: t(`hints.${code}`),
  }));
  return (
    <FormPage shell={page.shell} header={header} title={t("title")} namespaces={["casework.status"]}>
      {alerts.length > 0 ? (
        <div className="notice notice-warn max-w-160">
          <p>{t("alertsRun", { count: alerts.length })}</p>
          <ul>
            {alerts.map(({ id, kind }) => (
              <li key={id}>
                <TextLink href={`/alerts/${id}` as Route}>
                  {label("alert_kind", kind as Code<"alert_kind">, locale)}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <StatusForm
        marks={{ caseId: header.id, key: keys[0], seen }}
        initial={initial}
        statuses={statuses}
        reasons={optionsOf("closure_reason", locale)}
        isClosed={isClosed}
        cancel={`/cases/${header.id}`}
      />
    </FormPage>
  );
}
