import type { Route } from "next";
import { useTranslations } from "next-intl";
import { KnownLine } from "@/components/casework/known-line";
import { When } from "@/components/casework/when";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { AccessCheck } from "@/lib/custody/access-grid";

type AccessCheckLineProps = {
  caseId: string;
  check: AccessCheck;
  by: string | undefined;
  canRecord: boolean;
};

/** When a check was made, by whom, and what was said of it. */
export function AccessCheckLine({ caseId, check, by, canRecord }: AccessCheckLineProps) {
  const t = useTranslations("custody.access");
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-sm">
      <When on={check.on} at={check.at} zone={check.zone} />
      <KnownLine fact={check} by={by} />
      {check.note === null ? null : (
        <span dir="auto">
          <SealedText value={check.note} />
        </span>
      )}
      {canRecord ? (
        <TextLink href={`/cases/${caseId}/signs/${check.id}` as Route}>{t("strike")}</TextLink>
      ) : null}
    </span>
  );
}
