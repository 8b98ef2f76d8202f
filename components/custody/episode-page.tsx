import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { optionsOf, sourceChoices } from "@/components/casework/options";
import { StrikeOutCard } from "@/components/casework/strike-out-card";
import { zoneName } from "@/lib/i18n/zone-name";
import type { CustodyForm } from "@/lib/web/custody/loaders";
import type { Page } from "@/lib/web/page";
import { EpisodeForm } from "./episode-form";
import { CUSTODY_WORDS } from "./words";

/** Recording a stretch of custody, or correcting one. */
export function EpisodePage({ page, id }: { page: Page<CustodyForm>; id?: string }) {
  const t = useTranslations("custody.pages");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { header, key, otherKey, initial, seen, places, companions, zone, now } = page.data;
  const choices = {
    types: optionsOf("custody_type", locale),
    bodies: optionsOf("holding_body", locale),
    bases: optionsOf("legal_basis", locale),
    source: sourceChoices(locale),
    places,
  };
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="custody"
      title={t(id ? "editEpisode" : "newEpisode")}
      intro={id ? undefined : t("newEpisodeIntro")}
      namespaces={CUSTODY_WORDS}
    >
      <EpisodeForm
        marks={{ caseId: header.id, key, id, seen }}
        initial={initial}
        choices={choices}
        zone={zoneName(zones, zone, now)}
        companions={companions}
        cancel={`/cases/${header.id}#custody`}
      />
      {id ? <StrikeOutCard marks={{ caseId: header.id, key: otherKey, id, seen, what: "episode" }} /> : null}
    </FormPage>
  );
}
