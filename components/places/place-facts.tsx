import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fact } from "@/components/casework/fact";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { coordinatesText } from "@/lib/custody/coordinates";
import { phoneLines } from "@/lib/custody/phone-lines";
import { isOnTheWayOut } from "@/lib/custody/way-out";
import { countryName } from "@/lib/i18n/regions";
import { label, listLabel } from "@/lib/vocabulary/labels";
import type { PlaceData } from "@/lib/web/places/loaders";
import { BorderWords } from "./border-words";

/** What is known of a place. What is not known takes no room, but for the border: that it was not measured is worth knowing. */
export function PlaceFacts({ place: { fields, border } }: { place: PlaceData }) {
  const t = useTranslations("places.facts");
  const locale = useLocale();
  const phones = phoneLines(fields.phones, fields.state);
  return (
    <dl className="facts">
      <Fact term={listLabel("place_kind", locale)}>
        {fields.kind ? label("place_kind", fields.kind, locale) : t("notKnown")}{" "}
        {isOnTheWayOut(fields.kind) ? <Tag tone="warn">{t("wayOut")}</Tag> : null}
      </Fact>
      <Fact term={t("holdingBody")}>
        {fields.holdingBody ? label("holding_body", fields.holdingBody, locale) : null}
      </Fact>
      <Fact term={t("state")}>{fields.state ? countryName(locale, fields.state) : null}</Fact>
      <Fact term={t("border")}>
        <BorderWords border={border} />
      </Fact>
      <Fact term={t("coordinates")}>
        {fields.coordinates ? <span dir="ltr">{coordinatesText(fields.coordinates)}</span> : null}
      </Fact>
      <Fact term={t("address")}>{lines(fields.address)}</Fact>
      <Fact term={t("phones")}>
        {phones.length > 0 ? (
          <ul className="grid gap-1">
            {phones.map(({ text, number }) => (
              <li key={text} dir="auto">
                {number ? <a href={`tel:${number}`}>{text}</a> : <SealedText value={text} />}
              </li>
            ))}
          </ul>
        ) : null}
      </Fact>
      <Fact term={t("visitingHours")}>{lines(fields.visitingHours)}</Fact>
      <Fact term={t("note")}>{lines(fields.note)}</Fact>
    </dl>
  );
}

function lines(text: string | null): ReactNode {
  if (text === null) return null;
  return (
    <span className="block whitespace-pre-wrap" dir="auto">
      <SealedText value={text} />
    </span>
  );
}
