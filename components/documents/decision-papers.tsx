import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { DocumentView } from "@/lib/documents/document";
import { paperPlaces } from "@/lib/web/documents/places";
import { KeptNotice } from "./kept-notice";
import { PaperList } from "./paper-list";

type DecisionPapersProps = {
  caseId: string;
  decisionId: string;
  papers: { documents: readonly DocumentView[]; names: ReadonlyMap<string, string>; canAdd: boolean };
  zone: string;
  /** One has just been added. */
  isKept: boolean;
};

/** The photographs of one decision, on its page. */
export function DecisionPapers({ caseId, decisionId, papers, zone, isKept }: DecisionPapersProps) {
  const t = useTranslations("documents");
  const { documents, names, canAdd } = papers;
  const href = paperPlaces.form({ caseId, decisionId, filingId: null });
  const add = canAdd ? (
    <ButtonLink size="small" href={href as Route}>
      {t("add")}
    </ButtonLink>
  ) : undefined;
  return (
    <Card id="documents" title={t("pictures")} more={add}>
      {isKept ? <KeptNotice>{t("keptWith")}</KeptNotice> : null}
      {documents.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <PaperList {...{ caseId, documents, names, zone }} />
      )}
    </Card>
  );
}
