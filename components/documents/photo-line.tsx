import type { Route } from "next";
import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { paperPlaces } from "@/lib/web/documents/places";

type PhotoLineProps = { caseId: string; decisionId?: string; filingId?: string };

/** In the line of a decision or a filing: the way to photograph its paper. */
export function PhotoLine({ caseId, decisionId, filingId }: PhotoLineProps) {
  const t = useTranslations("documents");
  const href = paperPlaces.form({
    caseId,
    decisionId: decisionId ?? null,
    filingId: filingId ?? null,
  });
  return (
    <span className="text-sm">
      <TextLink href={href as Route}>{t("add")}</TextLink>
    </span>
  );
}
