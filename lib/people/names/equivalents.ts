import data from "./data/equivalents.json" with { type: "json" };
import { foldWord, smallLetters } from "./fold.ts";
import type { Part } from "./parts.ts";

const GROUPS = new Map<string, number[]>();
for (const [index, group] of data.groups.entries()) {
  for (const form of group.flatMap((text) => text.split(" "))) {
    const fold = foldWord(smallLetters(form));
    const held = GROUPS.get(fold) ?? [];
    if (!held.includes(index)) GROUPS.set(fold, [...held, index]);
  }
}
const MUHAMMAD = GROUPS.get("muhammad")?.[0];
const NONE: readonly number[] = [];

/** The numbers of the groups of one name that a part stands in. They are of this version of the list only. */
function groupsOf(part: Part): readonly number[] {
  return GROUPS.get(part.fold) ?? NONE;
}

/** Whether two parts are forms of one name by the list that people keep. */
export function areEquivalent(a: Part, b: Part): boolean {
  const groups = groupsOf(b);
  return groups.length > 0 && groupsOf(a).some((group) => groups.includes(group));
}

/** The first form of each group that a part stands in: the same for all forms of the name. */
export function equivalentForms(part: Part): string[] {
  return groupsOf(part).map((group) => foldWord(smallLetters(data.groups[group]![0]!.split(" ")[0]!)));
}

export function isMuhammad(part: Part): boolean {
  return MUHAMMAD !== undefined && groupsOf(part).includes(MUHAMMAD);
}
