import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { someOf, sourceChoices } from "@/components/casework/options";
import { Card } from "@/components/ui/card";
import { ENDINGS } from "@/lib/custody/episode";
import { countryOptions } from "@/lib/i18n/regions";
import { zoneName } from "@/lib/i18n/zone-name";
import type { CustodyForm } from "@/lib/web/custody/loaders";
import type { Page } from "@/lib/web/page";
import { EndForm } from "./end-form";
import { TakeBackEndForm } from "./take-back-end-form";
import { CUSTODY_WORDS } from "./words";

/** Recording how custody ended, correcting it, or taking it back. */
export function EndPage({ page, id }: { page: Page<CustodyForm & { isEnded?: boolean }>; id: string }) {
  const t = useTranslations("custody.pages");
  const back = useTranslations("custody.takeBack");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { header, key, otherKey, initial, seen, zone, now, isEnded, companions } = page.data;
  const choices = {
    endings: someOf("custody_event", ENDINGS, locale),
    seenBy: [
      { value: "yes", label: t("seen.yes") },
      { value: "no", label: t("seen.no") },
    ],
    states: countryOptions(locale),
    grades: sourceChoices(locale).grades,
  };
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="custody"
      title={t(isEnded ? "editEnd" : "newEnd")}
      intro={t("endIntro")}
      namespaces={[...CUSTODY_WORDS, "custody.takeBack"]}
    >
      <EndForm
        marks={{ caseId: header.id, key, id, seen }}
        initial={initial}
        choices={choices}
        zone={zoneName(zones, zone, now)}
        companions={isEnded ? [] : companions}
        cancel={`/cases/${header.id}#custody`}
      />
      {isEnded ? (
        <div className="max-w-160">
          <Card id="take-back" title={back("title")}>
            <TakeBackEndForm marks={{ caseId: header.id, key: otherKey, id, seen }} />
          </Card>
        </div>
      ) : null}
    </FormPage>
  );
}
