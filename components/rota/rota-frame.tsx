import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import type { Shell } from "@/lib/web/shell";

type RotaFrameProps = {
  shell: Shell;
  title: ReactNode;
  intro?: ReactNode;
  /** What the client parts inside say. */
  namespaces: readonly string[];
  children: ReactNode;
};

/** A page of one form about the rota: the way back, why, the form. */
export function RotaFrame({ shell, title, intro, namespaces, children }: RotaFrameProps) {
  const t = useTranslations("rota");
  return (
    <CaseworkFrame shell={shell}>
      <ClientMessages
        namespaces={["casework.form", "casework.theirs", "casework.errors", "rota.errors", ...namespaces]}
      >
        <PageHeader title={title} back={<TextLink href="/rota">{t("back")}</TextLink>} />
        {intro ? <p className="mb-4 max-w-prose text-ink-2">{intro}</p> : null}
        <div className="grid gap-8">{children}</div>
      </ClientMessages>
    </CaseworkFrame>
  );
}
