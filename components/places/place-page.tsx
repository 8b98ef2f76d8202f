import { useLocale, useTranslations } from "next-intl";
import { RevisionItem } from "@/components/cases/history/revision-item";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { Page } from "@/lib/web/page";
import type { PlaceData } from "@/lib/web/places/loaders";
import { placeValues } from "@/lib/web/places/values";
import { HeldHere } from "./held-here";
import { placeChoices } from "./place-choices";
import { PlaceFacts } from "./place-facts";
import { PlaceForm } from "./place-form";
import { PLACE_WORDS } from "./words";

/** One place: what is known of it, who is held there now, its form and what was changed. */
export function PlacePage({ page }: { page: Page<PlaceData> }) {
  const t = useTranslations("places");
  const locale = useLocale();
  const { shell, data } = page;
  const { id, fields, seen, key, held, history, canEdit, now } = data;
  const { timeZone, hostStates } = shell.organisation;
  const words = { ours: t("states.ours"), others: t("states.others") };
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader
        title={
          <bdi>
            <SealedText value={fields.name} />
          </bdi>
        }
        back={<TextLink href="/places">{t("back")}</TextLink>}
      />
      <div className="grid max-w-200 gap-6">
        <PlaceFacts place={data} />
        <HeldHere cases={held} discreet={shell.member.isDiscreet} zone={timeZone} now={now} />
        {canEdit ? (
          <Card id="edit" title={t("edit")}>
            <ClientMessages namespaces={PLACE_WORDS}>
              <PlaceForm
                marks={{ key, id, seen }}
                initial={placeValues(fields)}
                choices={placeChoices(locale, hostStates, words)}
              />
            </ClientMessages>
          </Card>
        ) : null}
        {history.revisions.length > 0 ? (
          <Disclosure summary={t("history", { count: history.revisions.length })}>
            <ol className="grid gap-4">
              {history.revisions.map((revision) => (
                <RevisionItem
                  key={revision.id}
                  revision={revision}
                  names={history.names}
                  zone={timeZone}
                  discreet={false}
                />
              ))}
            </ol>
            {history.hasMore ? <p className="notice">{t("historyMore")}</p> : null}
          </Disclosure>
        ) : null}
      </div>
    </CaseworkFrame>
  );
}
