import type { Option, OptionGroup } from "@/components/ui/select-field";
import { hostZone } from "@/lib/time/host-zone";

/** Every clock there is; the organisation's and its host states' first. Made on the server. */
export function zoneChoices(
  own: string,
  hostStates: readonly string[],
  held: string,
  words: { ours: string; others: string },
): (Option | OptionGroup)[] {
  const ours = [...new Set([held, own, ...hostStates.map(hostZone)])].filter((zone) => zone !== "");
  const others = Intl.supportedValuesOf("timeZone").filter((zone) => !ours.includes(zone));
  const option = (zone: string) => ({ value: zone, label: zone.replaceAll("_", " ") });
  return [
    { label: words.ours, options: ours.map(option) },
    { label: words.others, options: others.map(option) },
  ];
}
