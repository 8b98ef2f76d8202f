import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";

const NAMESPACES = [
  "organisation.invite",
  "organisation.team",
  "organisation.settings",
  "setup.organisation",
  "layout.language",
  "auth.gone",
];

/** A page that changes one thing of the organisation. */
export function OrganisationStep({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("organisation");
  return (
    <ClientMessages namespaces={NAMESPACES}>
      <PageHeader title={title} back={<TextLink href="/organisation">{t("back")}</TextLink>} />
      <div className="max-w-2xl">{children}</div>
    </ClientMessages>
  );
}
