import "server-only";
import { getLocale } from "next-intl/server";
import type { Actor } from "../../access/actor.ts";
import type { Locale } from "../../i18n/locales.ts";
import { countryName } from "../../i18n/regions.ts";
import type { PersonMatch } from "../../people/search.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { label } from "../../vocabulary/labels.ts";

/** Somebody who may be the one, in the reader's words. On a discreet screen the name is not even sent. */
export type MatchView = {
  personId: string;
  name: string | null;
  /** Another name of theirs, by which they were found. */
  otherName: string | null;
  birthYear: number | null;
  band: Code<"match_band">;
  /** How sure, in words. */
  sure: string;
  /** Why, in words. */
  reasons: string[];
  cases: {
    id: string;
    codename: string;
    level: string | null;
    place: string | null;
    hostState: string;
    /** The host state's name. */
    state: string;
    isClosed: boolean;
  }[];
};

export async function matchViews(
  matches: readonly PersonMatch[],
  { isDiscreet }: Actor,
): Promise<MatchView[]> {
  // The language of the page, which may be another than the person has set for letters.
  const locale = await getLocale();
  return matches.map(({ personId, name, otherName, birthYear, band, reasons, cases }) => ({
    personId,
    birthYear,
    band,
    name: isDiscreet ? null : name,
    otherName: isDiscreet ? null : otherName,
    ...inWords(band, reasons, locale),
    cases: cases.map(({ id, codename, level, place, hostState, status }) => ({
      id,
      codename,
      level,
      place,
      hostState,
      state: countryName(locale, hostState),
      isClosed: status === "closed",
    })),
  }));
}

/** A reason that only says again how sure it is, is left out. */
function inWords(band: PersonMatch["band"], reasons: PersonMatch["reasons"], locale: Locale) {
  const sure = label("match_band", band, locale);
  const words = reasons.map((reason) => label("match_reason", reason, locale));
  return { sure, reasons: words.filter((word) => word !== sure) };
}
