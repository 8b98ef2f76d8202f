import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { PersonName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { RaiseData } from "@/lib/web/alerts/loaders";
import type { Shell } from "@/lib/web/shell";
import { kindChoices } from "./kind-choices";
import { RaiseForm } from "./raise-form";

const FORMS = ["alerts.new", "alerts.said"];

/** Three taps: *Raise alert*, the kind, *Page now*. */
export function RaisePage({ data, shell }: { data: RaiseData; shell: Shell }) {
  const t = useTranslations("alerts.new");
  const locale = useLocale();
  const { chosen } = data;
  const discreet = shell.member.isDiscreet;
  return (
    <ClientMessages namespaces={FORMS}>
      <PageHeader
        title={t("title")}
        back={chosen ? <TextLink href={`/cases/${chosen.id}` as Route}>{t("toCase")}</TextLink> : null}
      />
      <p className="mb-4 max-w-prose text-ink-2">{t("lead")}</p>
      {chosen ? (
        <p className="mb-4 text-xl">
          <strong>{chosen.codename}</strong> <PersonName name={chosen.name} discreet={discreet} />
        </p>
      ) : null}
      {data.running.map((alert) => (
        <p key={alert.id} className="notice notice-warn mb-4">
          {t.rich("running", {
            kind: label("alert_kind", alert.kind as Code<"alert_kind">, locale),
            link: (words) => <TextLink href={`/alerts/${alert.id}` as Route}>{words}</TextLink>,
          })}
        </p>
      ))}
      <RaiseForm
        formKey={data.key}
        chosenId={chosen?.id ?? null}
        recent={data.recent.map(({ id, codename, name }) => ({ id, codename, name: discreet ? null : name }))}
        kinds={kindChoices(locale)}
        canLog={shell.can.logCase}
      />
    </ClientMessages>
  );
}
