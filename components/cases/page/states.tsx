import { useLocale } from "next-intl";
import { formatList } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/regions";
import type { CasePageData } from "@/lib/web/casework/loaders";

/** From where to where: the host state, and the states the person fears to be sent to. */
export function States({ data }: { data: CasePageData }) {
  const locale = useLocale();
  const { hostState, fearedStates } = data.header;
  const feared = fearedStates.map((code) => countryName(locale, code));
  const to = feared.length > 0 ? ` → ${formatList(locale, feared, "or")}` : "";
  return countryName(locale, hostState) + to;
}
