import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { Whereabouts } from "@/lib/custody/view";
import { label } from "@/lib/vocabulary/labels";

/** A place as people call it, or that nobody knows it. One of the directory leads there, and says what it is and how near the border. */
export function PlaceWords({ at: { where, facility } }: { at: Whereabouts }) {
  const t = useTranslations("custody");
  const locale = useLocale();
  if (where === null) return t("placeUnknown");
  const name = (
    <bdi>
      <SealedText value={where} />
    </bdi>
  );
  if (facility === null) return name;
  const kind = facility.kind && label("place_kind", facility.kind, locale);
  const border = facility.borderKm === null ? null : t("toBorder", { km: facility.borderKm });
  const more = [kind, border].filter((part) => part !== null).join(", ");
  return (
    <>
      <TextLink href={`/places/${facility.id}` as Route}>{name}</TextLink>
      {more === "" ? null : ` (${more})`}
    </>
  );
}
