import { useLocale, useTranslations } from "next-intl";
import { optionsOf } from "@/components/casework/options";
import { ENTRY_KINDS } from "@/lib/alerts/calls/kinds";
import { countryName, countryOptions } from "@/lib/i18n/regions";
import type { EntryChoices } from "./entry-form";

/** What the form of an entry offers; the host states of the organisation come first. Made on the server. */
export function useEntryChoices(hostStates: readonly string[]): EntryChoices {
  const t = useTranslations("calls");
  const locale = useLocale();
  const ours = hostStates.map((value) => ({ value, label: countryName(locale, value) }));
  const others = countryOptions(locale).filter(({ value }) => !hostStates.includes(value));
  return {
    kinds: ENTRY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
    states: [
      { label: t("states.ours"), options: ours },
      { label: t("states.others"), options: others },
    ],
    languages: optionsOf("language", locale),
  };
}
