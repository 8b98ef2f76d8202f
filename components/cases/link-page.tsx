import { useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import type { CaseForm } from "@/lib/web/casework/form-loaders";
import type { Page } from "@/lib/web/page";
import { LinkForm } from "./link-form";

/** Linking the case to another. */
export function LinkPage({ page }: { page: Page<CaseForm> }) {
  const t = useTranslations("casework.link");
  const { header, keys } = page.data;
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="links"
      title={t("title")}
      intro={t("intro")}
      namespaces={["casework.link"]}
    >
      <LinkForm
        marks={{ caseId: header.id, key: keys[0] }}
        initial={{ kind: "family" }}
        cancel={`/cases/${header.id}#links`}
      />
    </FormPage>
  );
}
