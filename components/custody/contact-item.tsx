import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { KnownLine } from "@/components/casework/known-line";
import { When } from "@/components/casework/when";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ContactView } from "@/lib/custody/view";
import { label } from "@/lib/vocabulary/labels";

type ContactItemProps = { caseId: string; contact: ContactView; by: string | undefined; canRecord: boolean };

/** One proof of contact, or a try that failed. */
export function ContactItem({ caseId, contact, by, canRecord }: ContactItemProps) {
  const t = useTranslations("custody");
  const locale = useLocale();
  return (
    <li className="grid gap-0.5 border-t border-line pt-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{label("contact_proof", contact.kind, locale)}</span>
        <When on={contact.on} at={contact.at} zone={contact.zone} />
        {contact.who === null ? null : (
          <span>
            <SealedText value={contact.who} />
          </span>
        )}
        {contact.safeWordUsed === null ? null : (
          <Tag tone={contact.safeWordUsed ? "good" : "error"}>
            {t(contact.safeWordUsed ? "wordRight" : "wordWrong")}
          </Tag>
        )}
      </p>
      {contact.safeWordUsed === false ? <p className="text-sm">{t("wordWrongWhy")}</p> : null}
      {contact.note === null ? null : (
        <p className="whitespace-pre-wrap text-sm" dir="auto">
          <SealedText value={contact.note} />
        </p>
      )}
      <span className="flex flex-wrap items-baseline gap-x-3">
        <KnownLine fact={contact} by={by} />
        {canRecord ? (
          <span className="text-sm">
            <TextLink href={`/cases/${caseId}/contact/${contact.id}` as Route}>{t("actions.edit")}</TextLink>
          </span>
        ) : null}
      </span>
    </li>
  );
}
