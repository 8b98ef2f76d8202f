import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ContactItem } from "./contact-item";
import type { CustodySectionProps } from "./section-props";

/** As many are in sight; older ones are folded. */
const IN_SIGHT = 3;

/** Who has seen or heard the person, the last first. */
export function ContactList({ caseId, custody, names, canRecord }: CustodySectionProps) {
  const t = useTranslations("custody");
  const { contacts } = custody;
  const record = canRecord ? (
    <ButtonLink href={`/cases/${caseId}/contact/new` as Route} size="small">
      {t("recordContact")}
    </ButtonLink>
  ) : undefined;
  const item = (contact: (typeof contacts)[number]) => (
    <ContactItem
      key={contact.id}
      caseId={caseId}
      contact={contact}
      by={names.get(contact.createdBy)}
      canRecord={canRecord}
    />
  );
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-3">
        <h3>{t("contacts")}</h3>
        {contacts.length > 0 ? <span className="ms-auto">{record}</span> : null}
      </div>
      {contacts.length === 0 ? <EmptyState action={record}>{t("noContact")}</EmptyState> : null}
      <ul className="grid gap-2">{contacts.slice(0, IN_SIGHT).map(item)}</ul>
      {contacts.length > IN_SIGHT ? (
        <Disclosure summary={t("older", { count: contacts.length - IN_SIGHT })}>
          <ul className="grid gap-2">{contacts.slice(IN_SIGHT).map(item)}</ul>
        </Disclosure>
      ) : null}
    </div>
  );
}
