import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { codesOf } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { AssignFormData } from "@/lib/web/casework/form-loaders";
import type { Page } from "@/lib/web/page";
import { AssignForm } from "./assign-form";

/** In whose hands the case is. */
export function AssignPage({ page }: { page: Page<AssignFormData> }) {
  const t = useTranslations("casework.assign");
  const locale = useLocale();
  const { header, keys, initial, seen, colleagues, teams, viewerId } = page.data;
  const option = ({ id, name }: { id: string; name: string }) => ({
    value: id,
    label: id === viewerId ? t("you", { name }) : name,
  });
  // A lead who has left the organisation stays in the list until another is chosen.
  const gone = [header.lead, header.backup].filter(
    (one) => one !== null && !colleagues.some(({ id }) => id === one.id),
  );
  const reaches = codesOf("case_access").map((code) => ({
    value: code,
    label: label("case_access", code, locale),
    hint: t(`reach.${code}`),
  }));
  return (
    <FormPage shell={page.shell} header={header} title={t("title")} namespaces={["casework.assign"]}>
      <AssignForm
        marks={{ caseId: header.id, key: keys[0], seen }}
        initial={initial}
        leads={[...colleagues.filter(({ mayLead }) => mayLead), ...gone.filter((one) => one !== null)].map(
          option,
        )}
        teams={teams.map(option)}
        named={colleagues.filter(({ seesCases }) => seesCases).map(option)}
        reaches={reaches}
        cancel={`/cases/${header.id}`}
      />
    </FormPage>
  );
}
