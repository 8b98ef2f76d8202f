import { useLocale, useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { foldedName } from "@/lib/custody/place-name";
import { formatMoment } from "@/lib/i18n/format";
import { countryName, languageName } from "@/lib/i18n/regions";
import { zoneName } from "@/lib/i18n/zone-name";
import { romanised } from "@/lib/people/names/romanise";
import type { DirectoryData, DirectoryLine } from "@/lib/web/calls/loaders";
import type { Page } from "@/lib/web/page";
import { DirectoryFilters } from "./directory-filters";
import { DirectoryList, type DrawnEntry } from "./directory-list";

/** The night directory: whom to ring when there are hours left. */
export function DirectoryPage({ page }: { page: Page<DirectoryData> }) {
  const t = useTranslations("calls.directory");
  const { entries, filters, states, canEdit } = page.data;
  const draw = useDrawing(page.shell.organisation.timeZone);
  const add = canEdit ? (
    <ButtonLink href="/directory/new" kind="primary">
      {t("add")}
    </ButtonLink>
  ) : undefined;
  const isFiltered = filters.kind !== null || filters.state !== null;
  return (
    <CaseworkFrame shell={page.shell}>
      <PageHeader title={t("title")} meta={t("count", { count: entries.length })} actions={add} />
      {entries.length > 0 || isFiltered ? <DirectoryFilters filters={filters} states={states} /> : null}
      {entries.length === 0 ? (
        <EmptyState action={isFiltered ? undefined : add}>{t(isFiltered ? "noneSuch" : "empty")}</EmptyState>
      ) : (
        <ClientMessages namespaces={["calls.directory", "calls.line"]}>
          <DirectoryList entries={entries.map(draw)} canEdit={canEdit} />
        </ClientMessages>
      )}
    </CaseworkFrame>
  );
}

/** How an entry is said in the reader's language. */
function useDrawing(zone: string): (entry: DirectoryLine) => DrawnEntry {
  const t = useTranslations("calls");
  const zones = useTranslations("common");
  const locale = useLocale();
  return ({ id, kind, hostState, name, phones, hours, languages, note, ringing }) => {
    const numbers = phones.flatMap(({ text, number }) => [text, number ?? "", text.replace(/\D/g, "")]);
    const since = (moment: string) =>
      formatMoment(locale, moment, zone, zoneName(zones, zone, moment), { year: false });
    return {
      ...{ id, name, phones, hours, note },
      find: [name, romanised(name), note ?? "", ...numbers].map(foldedName).join(" "),
      kind: t(`kinds.${kind}`),
      state: hostState === null ? t("states.none") : countryName(locale, hostState),
      languages: languages.map((code) => languageName(locale, code)).join(", "),
      ringing: ringing
        ? t.markup("line.ringing", { name: ringing.userName, moment: () => since(ringing.since) })
        : "",
    };
  };
}
