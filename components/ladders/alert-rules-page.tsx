import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { RowForm } from "@/components/organisation/row-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { AlertRuleState } from "@/lib/alerts/ladder/alert-rules";
import { switchAlertRule } from "@/lib/web/ladders/actions";
import type { Page } from "@/lib/web/page";
import { OrganisationBack } from "./organisation-back";

/** The rules of the program that raise alerts: what each does, whether it is on here, who changed that and when. */
export function AlertRulesPage({ page: { shell, data } }: { page: Page<AlertRuleState[]> }) {
  const t = useTranslations("ladders.rules");
  const zone = shell.organisation.timeZone;
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader title={t("title")} back={<OrganisationBack shell={shell} />} />
      <p className="mb-4 max-w-prose text-ink-2">{t("intro")}</p>
      <ClientMessages namespaces={["ladders.rules.turnedOn", "ladders.rules.turnedOff", "auth.gone"]}>
        <ul className="rows card max-w-4xl">
          {data.map(({ rule, isOn, changed }) => (
            <li key={rule}>
              <span className="grid min-w-0 flex-1 gap-0.5">
                <span className="flex flex-wrap items-baseline gap-2">
                  <strong>{t(`names.${rule}`)}</strong>
                  {isOn ? <Tag tone="good">{t("on")}</Tag> : <Tag tone="error">{t("off")}</Tag>}
                </span>
                <span className="max-w-prose text-ink-2">{t(`does.${rule}`)}</span>
                {changed ? (
                  <span className="meta">
                    {isOn ? t("onBy") : t("offBy")}{" "}
                    <bdi>
                      <SealedText value={changed.by} />
                    </bdi>
                    , <MomentText value={changed.at} zone={zone} />
                  </span>
                ) : null}
              </span>
              <RowForm
                action={switchAlertRule}
                name="rule"
                value={`${rule}:${isOn ? "off" : "on"}`}
                size="small"
              >
                {isOn ? t("turnOff") : t("turnOn")}
                <span className="sr-only">: {t(`names.${rule}`)}</span>
              </RowForm>
            </li>
          ))}
        </ul>
      </ClientMessages>
    </CaseworkFrame>
  );
}
