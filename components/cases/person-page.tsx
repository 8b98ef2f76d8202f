import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { optionsOf } from "@/components/casework/options";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { nationalityOptions } from "@/lib/people/nationality";
import { attributesOf } from "@/lib/vocabulary/attributes";
import { codesOf } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { PersonFormData } from "@/lib/web/casework/form-loaders";
import { MOST_ROWS } from "@/lib/web/casework/schema";
import type { Page } from "@/lib/web/page";
import { Names } from "./names";
import type { NeedsGroup } from "./needs-fields";
import { PersonForm } from "./person-form";
import { ReturnForm } from "./return-form";

/** Everything known of a person, and what they fear. */
export function PersonPage({ page }: { page: Page<PersonFormData> }) {
  const t = useTranslations("casework");
  const groups = useTranslations("casework.needGroups");
  const locale = useLocale();
  const { header, keys, initial, seen, damaged, returning } = page.data;
  const choices = {
    sexes: optionsOf("sex_gender", locale),
    languages: codesOf("language").map((code) => ({ value: code, label: label("language", code, locale) })),
    documents: optionsOf("document_kind", locale),
    needs: needGroups(locale, (group) => groups(group)),
    states: nationalityOptions(locale).map((option) => option.label),
    most: MOST_ROWS,
  };
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="people"
      title={t("person.title")}
      namespaces={["casework.person", "casework.return"]}
    >
      <Names discreet={page.shell.member.isDiscreet} show={t("person.showNames")}>
        <PersonForm
          marks={{ caseId: header.id, key: keys[0], seen }}
          initial={initial}
          choices={choices}
          damaged={damaged}
          cancel={`/cases/${header.id}#people`}
        />
      </Names>
      {returning ? (
        <div className="max-w-160">
          <Card id="return" title={t("return.title")}>
            <ReturnForm
              marks={{ caseId: header.id, key: keys[1], seen: returning.seen }}
              initial={returning.initial}
            />
          </Card>
        </div>
      ) : null}
    </FormPage>
  );
}

const GROUPS = ["cr", "sc", "wr", "er", "sp", "ds", "sm", "fu", "lp", "tr", "sv"] as const;

/** Needs in the groups of the UNHCR list. */
function needGroups(locale: Locale, say: (group: (typeof GROUPS)[number]) => string): NeedsGroup[] {
  const codes = codesOf("specific_needs");
  return GROUPS.map((id) => ({
    id,
    label: say(id),
    choices: codes
      .filter((code) => attributesOf("specific_needs", code).group === id)
      .map((code) => ({ value: code, label: label("specific_needs", code, locale) })),
  }));
}
