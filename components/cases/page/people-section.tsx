import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { ContactCard } from "./contact-card";
import { PersonFacts } from "./person-facts";

/** The person, and whom to reach about them; safe contacts first. */
export function PeopleSection({ data, discreet }: { data: CasePageData; discreet: boolean }) {
  const t = useTranslations("case.people");
  const { header, person, can, directory } = data;
  const contacts = person.contacts.toSorted((a, b) => Number(b.isSafeContact) - Number(a.isSafeContact));
  const at = (path: string) => `/cases/${header.id}/${path}` as Route;
  const add = can.person ? (
    <ButtonLink href={at("contacts/new")} size="small">
      {t("addContact")}
    </ButtonLink>
  ) : undefined;
  return (
    <Card
      id="people"
      title={t("title")}
      more={
        can.person ? (
          <ButtonLink href={at("person")} size="small">
            {t("edit")}
          </ButtonLink>
        ) : undefined
      }
    >
      <div className="grid gap-5">
        <PersonFacts data={data} discreet={discreet} />
        {directory.samePerson.length > 0 ? (
          <p className="text-sm">
            {t("samePerson")}{" "}
            {directory.samePerson.map(({ id, codename, hostState }) => (
              <span key={id} className="me-3">
                <TextLink href={`/cases/${id}` as Route}>{codename}</TextLink> ({hostState})
              </span>
            ))}
          </p>
        ) : null}
        <div className="grid gap-2">
          <div className="flex flex-wrap items-baseline gap-3">
            <h3>{t("contacts")}</h3>
            {contacts.length > 0 ? <span className="ms-auto">{add}</span> : null}
          </div>
          {contacts.length === 0 ? (
            <EmptyState action={add}>{t("noContacts")}</EmptyState>
          ) : (
            <ul className="grid gap-3 md:grid-cols-2">
              {contacts.map((contact) => (
                <ContactCard
                  key={contact.id}
                  caseId={header.id}
                  contact={contact}
                  canEdit={can.person}
                  discreet={discreet}
                />
              ))}
            </ul>
          )}
        </div>
      </div>
    </Card>
  );
}
