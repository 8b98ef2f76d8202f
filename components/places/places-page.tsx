import { useLocale, useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import type { PlaceLine } from "@/lib/custody/facility-list";
import { foldedName } from "@/lib/custody/place-name";
import { isOnTheWayOut } from "@/lib/custody/way-out";
import { countryName } from "@/lib/i18n/regions";
import { romanised } from "@/lib/people/names/romanise";
import { label } from "@/lib/vocabulary/labels";
import type { Page } from "@/lib/web/page";
import type { PlacesData } from "@/lib/web/places/loaders";
import { PlaceFilters } from "./place-filters";
import { type DrawnPlace, PlaceTable } from "./place-table";

/** The directory of places where people are held or led through. */
export function PlacesPage({ page }: { page: Page<PlacesData> }) {
  const t = useTranslations("places");
  const { places, count, states, filters, canEdit } = page.data;
  const draw = useDrawing();
  const add = canEdit ? (
    <ButtonLink href="/places/new" kind="primary">
      {t("add")}
    </ButtonLink>
  ) : undefined;
  const isFiltered = filters.state !== null || filters.kind !== null;
  return (
    <CaseworkFrame shell={page.shell}>
      <PageHeader title={t("title")} meta={t("count", { count })} actions={add} />
      {states.length > 0 || isFiltered ? <PlaceFilters filters={filters} states={states} /> : null}
      {places.length === 0 ? (
        <EmptyState action={isFiltered ? undefined : add}>{t(isFiltered ? "noneSuch" : "empty")}</EmptyState>
      ) : (
        <ClientMessages namespaces={["places.list"]}>
          <PlaceTable places={places.map(draw)} />
        </ClientMessages>
      )}
      {count > places.length ? <p className="notice mt-3">{t("more", { shown: places.length })}</p> : null}
    </CaseworkFrame>
  );
}

/** How a line is said in the reader's language. */
function useDrawing(): (place: PlaceLine) => DrawnPlace {
  const t = useTranslations("places");
  const locale = useLocale();
  return ({ id, name, state, kind, holdingBody, borderKm, held }) => ({
    ...{ id, name, find: `${foldedName(name)} ${romanised(name)}` },
    state: state === null ? "" : countryName(locale, state),
    kind: kind === null ? "" : label("place_kind", kind, locale),
    isWayOut: isOnTheWayOut(kind),
    holdingBody: holdingBody === null ? "" : label("holding_body", holdingBody, locale),
    border: borderKm === null ? "" : t("border.short", { km: borderKm }),
    held: held === 0 ? "" : t("heldCount", { count: held }),
  });
}
