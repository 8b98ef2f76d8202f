import { useTranslations } from "next-intl";
import { zoneName } from "@/lib/i18n/zone-name";

/** What a reader calls the zone in which a page's hours are told. */
export function useZoneWords(zone: string, now: string): string {
  return zoneName(useTranslations("common"), zone, now);
}
