import { editionOf } from "@/lib/deadlines/law/book";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/translator";

/** The version of a rule: the day of its pack, or the edition of an own one. */
export function versionWords(t: Words<"rules">, locale: Locale, version: string): string {
  const edition = editionOf(version);
  return edition === null
    ? t("page.packOf", { day: formatDay(locale, version) })
    : t("page.edition", { edition });
}
