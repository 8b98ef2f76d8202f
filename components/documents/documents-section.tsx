import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { DocumentView } from "@/lib/documents/document";
import { formatDay } from "@/lib/i18n/format";
import type { ProceedingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { paperPlaces } from "@/lib/web/documents/places";
import { KeptNotice } from "./kept-notice";
import { PaperList } from "./paper-list";

type DocumentsSectionProps = {
  caseId: string;
  documents: readonly DocumentView[];
  proceedings: readonly ProceedingView[];
  names: ReadonlyMap<string, string>;
  zone: string;
  canAdd: boolean;
  /** One has just been added here. */
  isKept: boolean;
};

/** Every paper of a case, the last first, with what it shows. */
export function DocumentsSection(props: DocumentsSectionProps) {
  const { caseId, documents, proceedings, names, zone, canAdd, isKept } = props;
  const t = useTranslations("documents");
  const href = paperPlaces.form({ caseId, decisionId: null, filingId: null });
  const add = canAdd ? (
    <ButtonLink href={href as Route} size="small">
      {t("add")}
    </ButtonLink>
  ) : undefined;
  return (
    <Card id="documents" title={t("title")} more={documents.length > 0 ? add : undefined}>
      {isKept ? <KeptNotice>{t("kept")}</KeptNotice> : null}
      {documents.length === 0 ? (
        <EmptyState action={add}>{t("empty")}</EmptyState>
      ) : (
        <PaperList
          {...{ caseId, documents, names, zone }}
          shows={(document) => <Shows {...{ caseId, document, proceedings }} />}
        />
      )}
    </Card>
  );
}

type ShowsProps = { caseId: string; document: DocumentView; proceedings: readonly ProceedingView[] };

/** The decision or the filing that a paper shows. */
function Shows({ caseId, document: { decisionId, filingId }, proceedings }: ShowsProps): ReactNode {
  const t = useTranslations("documents");
  const locale = useLocale();
  if (decisionId === null && filingId === null) return null;
  const decision = proceedings.flatMap(({ decisions }) => decisions).find(({ id }) => id === decisionId);
  const filing = proceedings.flatMap(({ filings }) => filings).find(({ id }) => id === filingId);
  const words = (outcome: string, on: string | null) =>
    on ? t("decisionOn", { decision: outcome, day: formatDay(locale, on) }) : outcome;
  return (
    <span className="text-sm text-ink-2">
      {t("of")}:{" "}
      {decision ? (
        <TextLink href={`/cases/${caseId}/decisions/${decision.id}` as Route}>
          {words(label("decision_outcome", decision.outcome, locale), decision.decidedOn)}
        </TextLink>
      ) : filing ? (
        words(t("filing"), filing.on)
      ) : (
        t("struckOut")
      )}
    </span>
  );
}
