import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";

const NAMESPACES = ["channels", "account.saved", "account.wrongPassphrase", "auth.passphrase", "auth.gone"];

type ChannelStepProps = { title: ReactNode; meta?: ReactNode; children: ReactNode };

/** A page that adds a channel or changes one. */
export function ChannelStep({ title, meta, children }: ChannelStepProps) {
  const t = useTranslations("channels");
  return (
    <ClientMessages namespaces={NAMESPACES}>
      <PageHeader
        title={title}
        meta={meta}
        back={<TextLink href="/account/channels">{t("toList")}</TextLink>}
      />
      {children}
    </ClientMessages>
  );
}
