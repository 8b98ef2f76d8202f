"use client";

import { useTranslations } from "next-intl";
import { LineField } from "@/components/casework/line-field";
import { TickField } from "@/components/casework/tick-field";

/** A place: of the directory, by its name, or in words; and whether the words join the directory. */
export function PlaceFields({ places }: { places: readonly string[] }) {
  const t = useTranslations("custody.fields");
  return (
    <>
      <LineField
        name="place"
        label={t("place")}
        hint={t("placeHint")}
        optional
        list="known-places"
        autoComplete="off"
      />
      <datalist id="known-places">
        {places.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TickField name="keepPlace" label={t("keepPlace")} />
    </>
  );
}
