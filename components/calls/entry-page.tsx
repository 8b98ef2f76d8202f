import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { EntryData } from "@/lib/web/calls/loaders";
import { entryValues } from "@/lib/web/calls/values";
import type { Page } from "@/lib/web/page";
import { EntryForm } from "./entry-form";
import { RemoveEntryForm } from "./remove-entry-form";
import { useEntryChoices } from "./use-entry-choices";
import { ENTRY_WORDS } from "./words";

/** One entry of the night directory: its form, and the way to take it out. */
export function EntryPage({ page }: { page: Page<EntryData> }) {
  const t = useTranslations("calls.directory");
  const { id, fields, seen, key, removeKey } = page.data;
  return (
    <CaseworkFrame shell={page.shell}>
      <ClientMessages namespaces={ENTRY_WORDS}>
        <PageHeader
          title={
            <bdi>
              <SealedText value={fields.name} />
            </bdi>
          }
          back={<TextLink href="/directory">{t("back")}</TextLink>}
        />
        <div className="grid max-w-160 gap-6">
          <EntryForm
            marks={{ key, id, seen }}
            initial={entryValues(fields)}
            choices={useEntryChoices(page.shell.organisation.hostStates)}
          />
          <Card id="remove" title={t("remove")}>
            <p className="mb-3 text-ink-2">{t("removeWhy")}</p>
            <RemoveEntryForm marks={{ key: removeKey, id, seen }} />
          </Card>
        </div>
      </ClientMessages>
    </CaseworkFrame>
  );
}
