import type { FormValues } from "../form-state.ts";

/** Parts of a field that are sent under names of their own: `on`, `onTime`, `onUnknown` are one. */
const PARTS = ["", "Time", "Unknown"] as const;

/** Whether a name is a part of another that the form has too. */
function baseOf(name: string, names: ReadonlySet<string>): string {
  for (const part of ["Time", "Unknown"]) {
    const base = name.slice(0, -part.length);
    if (name.endsWith(part) && names.has(base)) return base;
  }
  return name;
}

const listOf = (value: string | string[] | undefined): string[] =>
  [value ?? []].flat().filter((each) => each !== "");

const alike = (a: string | string[] | undefined, b: string | string[] | undefined) =>
  listOf(a).toSorted().join("\n") === listOf(b).toSorted().join("\n");

/**
 * What a colleague has saved meanwhile, by field, where it differs from what was sent. The values are as the form would send them;
 * of a list each in a line of its own, of a day with an hour the two apart by a blank.
 */
export function theirsOf(sent: FormValues, now: FormValues): Record<string, string> {
  const names = new Set(Object.keys(now));
  const differing = [...names]
    .filter((name) => !alike(sent[name], now[name]))
    .map((name) => baseOf(name, names));
  return Object.fromEntries([...new Set(differing)].map((name) => [name, sayOf(name, now)]));
}

function sayOf(name: string, now: FormValues): string {
  const time = listOf(now[`${name}Time`]);
  return [listOf(now[name]).join("\n"), ...time].filter((part) => part !== "").join(" ");
}

/** What was sent, with these fields as the colleague has saved them. */
export function withTheirs(sent: FormValues, now: FormValues, taken: readonly string[]): FormValues {
  const merged = { ...sent };
  for (const name of taken.flatMap((field) => PARTS.map((part) => field + part))) {
    if (!(name in now) && !(name in merged)) continue;
    const value = now[name];
    if (value === undefined) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}
