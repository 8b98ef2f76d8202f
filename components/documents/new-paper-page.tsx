import { useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import type { PaperForm as PaperFormData } from "@/lib/web/documents/loaders";
import type { Page } from "@/lib/web/page";
import { PaperForm } from "./paper-form";

/** Adding a photograph of a paper. */
export function NewPaperPage({ page }: { page: Page<PaperFormData> }) {
  const t = useTranslations("documents.form");
  const { header, key, decisionId, filingId, problem } = page.data;
  const hidden = {
    caseId: header.id,
    key,
    ...(decisionId && { decision: decisionId }),
    ...(filingId && { filing: filingId }),
  };
  const back = `/cases/${header.id}${decisionId ? `/decisions/${decisionId}` : "#documents"}`;
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="documents"
      title={t("title")}
      namespaces={["documents.form", "documents.errors"]}
    >
      <PaperForm hidden={hidden} cancel={back} problem={problem} />
    </FormPage>
  );
}
