import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { ClientMessages } from "@/components/ui/client-messages";
import { PersonName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";
import type { CaseHeader } from "@/lib/cases/header";
import type { Shell } from "@/lib/web/shell";
import { CaseworkFrame } from "./casework-frame";

type FormPageProps = {
  shell: Shell;
  header: CaseHeader;
  title: string;
  /** Why this form, in a line. */
  intro?: ReactNode;
  /** Where the way back leads within the case. */
  section?: string;
  /** What the client parts inside say. */
  namespaces: readonly string[];
  children: ReactNode;
};

/** A page of one form about a case: whose it is, the way back, the form. */
export function FormPage({ shell, header, title, intro, section, namespaces, children }: FormPageProps) {
  const t = useTranslations("casework.form");
  const href = `/cases/${header.id}${section ? `#${section}` : ""}` as Route;
  return (
    <CaseworkFrame shell={shell}>
      <ClientMessages namespaces={["casework.form", "casework.theirs", "casework.errors", ...namespaces]}>
        <PageHeader
          title={title}
          meta={
            <span className="inline-flex flex-wrap items-center gap-2">
              <PersonName name={header.name} discreet={shell.member.isDiscreet} />
              <LevelMark level={header.level as Level | null} plain />
            </span>
          }
          back={<TextLink href={href}>{t("back", { codename: header.codename })}</TextLink>}
        />
        {intro ? <p className="mb-4 max-w-prose text-ink-2">{intro}</p> : null}
        <div className="grid gap-8">{children}</div>
      </ClientMessages>
    </CaseworkFrame>
  );
}
