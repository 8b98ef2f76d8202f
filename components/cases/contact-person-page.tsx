import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { KeptField } from "@/components/casework/kept-field";
import { optionsOf } from "@/components/casework/options";
import { Card } from "@/components/ui/card";
import type { CaseForm } from "@/lib/web/casework/form-loaders";
import type { FormValues } from "@/lib/web/form-state";
import type { Page } from "@/lib/web/page";
import { ContactPersonForm } from "./contact-person-form";
import { Names } from "./names";
import { RemoveContactForm } from "./remove-contact-form";

type ContactPersonPageProps = {
  page: Page<CaseForm<{ initial?: FormValues | null; seen?: string }>>;
  id?: string;
};

/** Somebody to reach: added, corrected, or taken off the page. */
export function ContactPersonPage({ page, id }: ContactPersonPageProps) {
  const t = useTranslations("casework.contact");
  const locale = useLocale();
  const { header, keys, initial, seen } = page.data;
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="people"
      title={t(id ? "edit" : "add")}
      namespaces={["casework.contact"]}
    >
      {initial === null ? (
        <KeptField label={t("details")} />
      ) : (
        <Names discreet={page.shell.member.isDiscreet && id !== undefined} show={t("showName")}>
          <ContactPersonForm
            marks={{ caseId: header.id, key: keys[0], id, seen }}
            initial={initial ?? {}}
            relations={optionsOf("person_relation", locale)}
            cancel={`/cases/${header.id}#people`}
          />
        </Names>
      )}
      {id ? (
        <div className="max-w-160">
          <Card id="remove" title={t("remove.title")}>
            <RemoveContactForm marks={{ caseId: header.id, key: keys[1], id, seen }} />
          </Card>
        </div>
      ) : null}
    </FormPage>
  );
}
