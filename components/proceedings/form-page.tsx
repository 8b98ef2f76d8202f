import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { PersonName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";
import type { CaseHeader } from "@/lib/cases/header";
import type { Shell } from "@/lib/web/shell";

type FormPageProps = {
  shell: Shell;
  header: CaseHeader;
  title: ReactNode;
  /** Where the way back leads; the case unless it is said. */
  backTo?: string;
  back?: ReactNode;
  children: ReactNode;
};

/** What the forms of these pages say in the browser. */
const SPOKEN = [
  "proceedings.form",
  "proceedings.errors",
  "deadlines.form",
  "deadlines.errors",
  "rules.changes",
  "rules.errors",
];

/** A page about one case: its codename and the way back above, and what is done below. */
export function FormPage({ shell, header, title, backTo, back, children }: FormPageProps) {
  const t = useTranslations("proceedings");
  const { id, codename, name } = header;
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader
        title={title}
        meta={
          <>
            {codename} <PersonName name={name} discreet={shell.member.isDiscreet} />
          </>
        }
        back={
          <TextLink href={(backTo ?? `/cases/${id}`) as Route}>{back ?? t("back", { codename })}</TextLink>
        }
      />
      <ClientMessages namespaces={SPOKEN}>{children}</ClientMessages>
    </CaseworkFrame>
  );
}
