import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { optionsOf, someOf, sourceChoices } from "@/components/casework/options";
import { StrikeOutCard } from "@/components/casework/strike-out-card";
import { proceedingOptions } from "@/components/proceedings/record-choices";
import { MOVES } from "@/lib/custody/move";
import { zoneName } from "@/lib/i18n/zone-name";
import type { CustodyForm } from "@/lib/web/custody/loaders";
import type { Page } from "@/lib/web/page";
import { MoveForm } from "./move-form";
import { CUSTODY_WORDS } from "./words";

type MovePageProps = { page: Page<CustodyForm> } & (
  | { episodeId: string; id?: undefined }
  | { id: string; episodeId?: undefined }
);

/** Recording what happened within a stretch of custody, or correcting it. */
export function MovePage({ page, episodeId, id }: MovePageProps) {
  const t = useTranslations("custody.pages");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { header, key, otherKey, initial, seen, places, proceedings, companions, zone, now } = page.data;
  const choices = {
    // One that came from elsewhere may be of a kind that is no longer offered.
    events: id ? optionsOf("custody_event", locale) : someOf("custody_event", MOVES, locale),
    bodies: optionsOf("holding_body", locale),
    purposes: optionsOf("custody_purpose", locale),
    proceedings: proceedingOptions(proceedings, locale),
    types: optionsOf("custody_type", locale),
    bases: optionsOf("legal_basis", locale),
    source: sourceChoices(locale),
    places,
  };
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="custody"
      title={t(id ? "editMove" : "newMove")}
      intro={id ? undefined : t("newMoveIntro")}
      namespaces={CUSTODY_WORDS}
    >
      <MoveForm
        marks={{ caseId: header.id, key, episodeId, id, seen }}
        initial={initial}
        choices={choices}
        zone={zoneName(zones, zone, now)}
        companions={companions}
        cancel={`/cases/${header.id}#custody`}
      />
      {id ? <StrikeOutCard marks={{ caseId: header.id, key: otherKey, id, seen, what: "move" }} /> : null}
    </FormPage>
  );
}
