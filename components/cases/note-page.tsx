import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { sourceChoices } from "@/components/casework/options";
import { StrikeOutCard } from "@/components/casework/strike-out-card";
import type { CaseForm, Drawn } from "@/lib/web/casework/form-loaders";
import type { Page } from "@/lib/web/page";
import { NoteForm } from "./note-form";

/** A note, to be corrected or struck out. */
export function NotePage({ page, id }: { page: Page<CaseForm<Drawn>>; id: string }) {
  const t = useTranslations("casework.note");
  const locale = useLocale();
  const { header, keys, initial, seen } = page.data;
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="notes"
      title={t("edit")}
      namespaces={["casework.note", "casework.known", "casework.strike"]}
    >
      <NoteForm
        marks={{ caseId: header.id, key: keys[0], id, seen }}
        initial={initial}
        source={sourceChoices(locale)}
        cancel={`/cases/${header.id}#notes`}
      />
      <StrikeOutCard marks={{ caseId: header.id, key: keys[1], id, seen, what: "note" }} />
    </FormPage>
  );
}
