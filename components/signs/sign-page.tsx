import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { optionsOf, someOf, sourceChoices } from "@/components/casework/options";
import { proceedingOptions } from "@/components/proceedings/record-choices";
import type { Locale } from "@/lib/i18n/locales";
import { zoneName } from "@/lib/i18n/zone-name";
import type { Code, CodeList } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { Page } from "@/lib/web/page";
import { SIGN_FORMS, type SignKind } from "@/lib/web/signs/kinds";
import type { SignPage as SignPageData } from "@/lib/web/signs/loaders";
import { SignForm } from "./sign-form";
import { useFactorChoices } from "./use-factor-choices";

/** The name that the catalogue has for each kind. */
const INTROS = {
  wanted_notice: "wantedNotice",
  travel_document: "travelDocument",
  taken: "taken",
  consent_form: "consentForm",
  assurance: "assurance",
  still_here: "stillHere",
  contact_lost: "contactLost",
  arrival: "arrival",
  trigger_event: "triggerEvent",
  factor: "factor",
  protection: "protection",
} as const satisfies Record<SignKind, string>;

/** Recording a sign of one kind. */
export function SignPage({ page }: { page: Page<SignPageData & { kind: SignKind }> }) {
  const t = useTranslations("signs");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { header, key, kind, zone, now, proceedings } = page.data;
  const { which, state, onProceeding, expires } = SIGN_FORMS[kind];
  const factors = useFactorChoices(which && "factors" in which ? which.factors : []);
  const choices = {
    which: which && ("factors" in which ? factors : codes(which.list, which.codes, locale)),
    states: state && optionsOf(state, locale),
    proceedings: onProceeding && proceedingOptions(proceedings, locale),
    expires,
    source: sourceChoices(locale),
  };
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="signs"
      title={label("case_event_kind", kind, locale)}
      intro={t(`intros.${INTROS[kind]}`)}
      namespaces={["signs.fields", "signs.errors", "casework.known"]}
    >
      <SignForm
        marks={{ caseId: header.id, key }}
        kind={kind}
        choices={choices}
        zone={zoneName(zones, zone, now)}
        cancel={`/cases/${header.id}#signs`}
      />
    </FormPage>
  );
}

/** The kinds vouch for it that the codes are of the list. */
function codes(list: CodeList, some: readonly string[], locale: Locale) {
  return someOf(list, some as readonly Code<CodeList>[], locale);
}
