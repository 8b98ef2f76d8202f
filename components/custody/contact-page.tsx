import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { optionsOf, sourceChoices } from "@/components/casework/options";
import { StrikeOutCard } from "@/components/casework/strike-out-card";
import { zoneName } from "@/lib/i18n/zone-name";
import type { CustodyForm } from "@/lib/web/custody/loaders";
import type { Page } from "@/lib/web/page";
import { ContactForm } from "./contact-form";
import { CUSTODY_WORDS } from "./words";

const SAFE_WORDS = ["right", "wrong", "notAsked"] as const;

/** Recording who saw or heard the person, or correcting it. */
export function ContactPage({ page, id }: { page: Page<CustodyForm>; id?: string }) {
  const t = useTranslations("custody.pages");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { header, key, otherKey, initial, seen, zone, now } = page.data;
  const words = SAFE_WORDS.map((value) => ({ value, label: t(`safeWord.${value}`) }));
  const choices = { kinds: optionsOf("contact_proof", locale), words, source: sourceChoices(locale) };
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="custody"
      title={t(id ? "editContact" : "newContact")}
      intro={id ? undefined : t("newContactIntro")}
      namespaces={CUSTODY_WORDS}
    >
      <ContactForm
        marks={{ caseId: header.id, key, id, seen }}
        initial={initial}
        choices={choices}
        zone={zoneName(zones, zone, now)}
        cancel={`/cases/${header.id}#custody`}
      />
      {id ? <StrikeOutCard marks={{ caseId: header.id, key: otherKey, id, seen, what: "contact" }} /> : null}
    </FormPage>
  );
}
