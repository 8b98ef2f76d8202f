import { Phone } from "lucide-react";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { DAMAGED, isDamaged } from "@/lib/crypto/damaged";
import type { ContactDetails } from "@/lib/people/model";
import type { ContactView } from "@/lib/people/views";
import { writtenPhone } from "@/lib/people/written-phone";
import { label } from "@/lib/vocabulary/labels";

type ContactCardProps = { caseId: string; contact: ContactView; canEdit: boolean; discreet: boolean };

/** Somebody to reach: who, a number to ring, when, in what language, by which word. */
export function ContactCard({ caseId, contact, canEdit, discreet }: ContactCardProps) {
  const t = useTranslations("case.people");
  const locale = useLocale();
  const details = isDamaged(contact.details) ? null : (contact.details as ContactDetails);
  const roles = details?.role ? t(`roles.${details.role}`) : null;
  const relation = contact.relation ? label("person_relation", contact.relation, locale) : null;
  const who = [roles, relation].filter((word) => word !== null).join(", ");
  return (
    <li className="grid content-start gap-1 rounded-md border border-line p-3">
      <p className="flex flex-wrap items-baseline gap-2">
        {details ? (
          <strong>{discreet ? t("hidden") : (details.name ?? t("contactUnnamed"))}</strong>
        ) : (
          <SealedText value={DAMAGED} />
        )}
        {who ? <span className="text-ink-2">{who}</span> : null}
        {contact.isSafeContact ? <Tag tone="good">{t("safe")}</Tag> : null}
      </p>
      {details?.phone ? (
        <p>
          <a href={`tel:${details.phone}`} className="btn btn-small" dir="ltr">
            <Phone aria-hidden="true" />
            <span className="sr-only">{t("ring")} </span>
            {writtenPhone(details.phone)}
          </a>
        </p>
      ) : null}
      {details?.reach && details.reach !== details.phone ? <p dir="auto">{details.reach}</p> : null}
      {details ? <ContactTimes details={details} /> : null}
      {canEdit ? (
        <p className="text-sm">
          <TextLink href={`/cases/${caseId}/contacts/${contact.id}` as Route}>{t("editContact")}</TextLink>
        </p>
      ) : null}
    </li>
  );
}

function ContactTimes({ details }: { details: ContactDetails }) {
  const t = useTranslations("case.people");
  const { language, hours, codeWord, mandate } = details;
  const said = [
    language && { term: t("language"), text: language },
    hours && { term: t("hours"), text: hours },
    codeWord && { term: t("codeWord"), text: codeWord },
    mandate && { term: t("mandate"), text: mandate },
  ].filter((each) => typeof each === "object" && each !== null);
  if (said.length === 0) return null;
  return (
    <dl className="text-sm text-ink-2">
      {said.map(({ term, text }) => (
        <div key={term} className="flex gap-2">
          <dt className="text-ink-3">{term}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
