import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import type { Page } from "@/lib/web/page";
import { EntryForm } from "./entry-form";
import { useEntryChoices } from "./use-entry-choices";
import { ENTRY_WORDS } from "./words";

/** A new entry of the night directory. */
export function NewEntryPage({ page }: { page: Page<{ key: string }> }) {
  const t = useTranslations("calls.directory");
  const { hostStates } = page.shell.organisation;
  return (
    <CaseworkFrame shell={page.shell}>
      <PageHeader title={t("add")} back={<TextLink href="/directory">{t("back")}</TextLink>} />
      <p className="mb-4 max-w-prose text-ink-2">{t("addIntro")}</p>
      <div className="max-w-160">
        <ClientMessages namespaces={ENTRY_WORDS}>
          <EntryForm
            marks={{ key: page.data.key }}
            initial={hostStates.length === 1 ? { hostState: hostStates[0] as string } : {}}
            choices={useEntryChoices(hostStates)}
          />
        </ClientMessages>
      </div>
    </CaseworkFrame>
  );
}
