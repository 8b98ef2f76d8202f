import { useLocale } from "next-intl";
import { someOf } from "@/components/casework/options";
import { countryName, countryOptions } from "@/lib/i18n/regions";
import { codesOf } from "@/lib/vocabulary/codes";
import type { ItemChoices } from "./own-item-form";

/** What the form of an action offers: the kinds of alert, and the states, the organisation's own first. Made on the server. */
export function useItemChoices(hostStates: readonly string[]): ItemChoices {
  const locale = useLocale();
  const kinds = codesOf("alert_kind").filter((kind) => kind !== "drill");
  const ours = hostStates.map((value) => ({ value, label: countryName(locale, value) }));
  const others = countryOptions(locale).filter(({ value }) => !hostStates.includes(value));
  return { kinds: someOf("alert_kind", kinds, locale), states: [...ours, ...others] };
}
