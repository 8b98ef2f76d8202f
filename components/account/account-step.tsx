import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";

type AccountStepProps = { title: string; lead: string; children: ReactNode };

/** A page that changes one way in. */
export function AccountStep({ title, lead, children }: AccountStepProps) {
  const t = useTranslations("account.prove");
  return (
    <ClientMessages
      namespaces={[
        "account.passphrase",
        "account.prove",
        "account.wrongPassphrase",
        "auth.passphrase",
        "auth.gone",
      ]}
    >
      <PageHeader title={title} back={<TextLink href="/account">{t("back")}</TextLink>} />
      <div className="card grid max-w-2xl gap-4">
        <p>{lead}</p>
        {children}
      </div>
    </ClientMessages>
  );
}
