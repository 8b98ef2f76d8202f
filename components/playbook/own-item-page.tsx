import { useLocale, useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import { label } from "@/lib/vocabulary/labels";
import type { Page } from "@/lib/web/page";
import type { OwnItemData } from "@/lib/web/playbook/loaders";
import { itemValues } from "@/lib/web/playbook/values";
import { OwnItemForm } from "./own-item-form";
import { RemoveItemForm } from "./remove-item-form";
import { useItemChoices } from "./use-item-choices";
import { ITEM_WORDS } from "./words";

/** One action of the organisation's own: its form, and the way to take it out. */
export function OwnItemPage({ page }: { page: Page<OwnItemData> }) {
  const t = useTranslations("playbook.item");
  const locale = useLocale();
  const { item, key, removeKey } = page.data;
  return (
    <CaseworkFrame shell={page.shell}>
      <ClientMessages namespaces={ITEM_WORDS}>
        <PageHeader
          title={t("title")}
          meta={label("risk_level", item.level, locale)}
          back={<TextLink href={`/organisation/playbook?level=${item.level}`}>{t("back")}</TextLink>}
        />
        <div className="grid max-w-160 gap-6">
          <OwnItemForm
            marks={{ key, id: item.id, seen: String(item.version) }}
            initial={itemValues(item)}
            choices={useItemChoices(page.shell.organisation.hostStates)}
          />
          <Card id="remove" title={t("remove")}>
            <p className="mb-3 text-ink-2">{t("removeWhy")}</p>
            <RemoveItemForm marks={{ key: removeKey, id: item.id }} />
          </Card>
        </div>
      </ClientMessages>
    </CaseworkFrame>
  );
}
