import type { Route } from "next";
import { LaneName } from "@/components/proceedings/lane-name";
import { TextLink } from "@/components/ui/text-link";
import type { WhyView } from "@/lib/casework/why-view";

/** The proceedings on which something stands; nothing where it is about the person. */
export function OnLanes({ ids, why }: { ids: readonly string[]; why: WhyView }) {
  const lanes = ids.flatMap((id) => why.lanes.find((lane) => lane.id === id) ?? []);
  if (lanes.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1.5 text-sm">
      {lanes.map((lane) => (
        <TextLink key={lane.id} href={`#lane-${lane.id}` as Route}>
          <LaneName lane={lane} />
        </TextLink>
      ))}
    </span>
  );
}
