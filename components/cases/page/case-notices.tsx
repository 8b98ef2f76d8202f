import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { TextLink } from "@/components/ui/text-link";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { CasePageData } from "@/lib/web/casework/loaders";

/** What must be read before anything else: closed and why, a duplicate of which, followed only. */
export function CaseNotices({ data }: { data: CasePageData }) {
  const t = useTranslations("case.notices");
  const locale = useLocale();
  const { header, directory, can } = data;
  const { status, closureReason, duplicateOf } = header;
  return (
    <>
      {status === "closed" ? (
        <div className="notice notice-warn flex flex-wrap items-center gap-3">
          <p>
            <strong>{t("closed")}</strong>{" "}
            {closureReason ? label("closure_reason", closureReason as Code<"closure_reason">, locale) : null}
            {directory.marks.closedOn ? (
              <>
                {", "}
                <DateText value={directory.marks.closedOn} />
              </>
            ) : null}
            {duplicateOf ? (
              <>
                . {t("stays")}{" "}
                <TextLink href={`/cases/${duplicateOf.id}` as Route}>{duplicateOf.codename}</TextLink>
              </>
            ) : null}
          </p>
          {can.close ? (
            <ButtonLink href={`/cases/${header.id}/close` as Route} size="small">
              {t("reopen")}
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
      {status === "watching" ? <p className="notice">{t("watching")}</p> : null}
    </>
  );
}
