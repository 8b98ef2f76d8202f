import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { optionsOf, sourceChoices } from "@/components/casework/options";
import { zoneName } from "@/lib/i18n/zone-name";
import type { Page } from "@/lib/web/page";
import type { SignPage } from "@/lib/web/signs/loaders";
import { AccessForm } from "./access-form";

/** Recording who may see the person. */
export function AccessPage({ page }: { page: Page<SignPage> }) {
  const t = useTranslations("custody.access");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { header, key, zone, now } = page.data;
  const choices = {
    parties: optionsOf("access_party", locale),
    states: optionsOf("access_state", locale),
    source: sourceChoices(locale),
  };
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="custody"
      title={t("record")}
      intro={t("intro")}
      namespaces={["custody.access", "casework.known", "signs.errors"]}
    >
      <AccessForm
        marks={{ caseId: header.id, key }}
        choices={choices}
        zone={zoneName(zones, zone, now)}
        cancel={`/cases/${header.id}#custody`}
      />
    </FormPage>
  );
}
