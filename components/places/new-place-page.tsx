import { useLocale, useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import type { Page } from "@/lib/web/page";
import { placeChoices } from "./place-choices";
import { PlaceForm } from "./place-form";
import { PLACE_WORDS } from "./words";

/** A new place of the directory. */
export function NewPlacePage({ page }: { page: Page<{ key: string }> }) {
  const t = useTranslations("places");
  const locale = useLocale();
  const { hostStates } = page.shell.organisation;
  const words = { ours: t("states.ours"), others: t("states.others") };
  return (
    <CaseworkFrame shell={page.shell}>
      <PageHeader title={t("add")} back={<TextLink href="/places">{t("back")}</TextLink>} />
      <p className="mb-4 max-w-prose text-ink-2">{t("addIntro")}</p>
      <ClientMessages namespaces={PLACE_WORDS}>
        <PlaceForm
          marks={{ key: page.data.key }}
          initial={hostStates.length === 1 ? { state: hostStates[0] as string } : {}}
          choices={placeChoices(locale, hostStates, words)}
          cancel="/places"
        />
      </ClientMessages>
    </CaseworkFrame>
  );
}
