import type { Route } from "next";
import { useLocale } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { WhyView } from "@/lib/casework/why-view";
import { label } from "@/lib/vocabulary/labels";

/** The proceedings on which something stands; nothing where it is about the person. */
export function OnLanes({ ids, why }: { ids: readonly string[]; why: WhyView }) {
  const locale = useLocale();
  const lanes = ids.flatMap((id) => why.lanes.find((lane) => lane.id === id) ?? []);
  if (lanes.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3 text-sm">
      {lanes.map(({ id, type }) => (
        <TextLink key={id} href={`#lane-${id}` as Route}>
          {label("proceeding_type", type, locale)}
        </TextLink>
      ))}
    </span>
  );
}
