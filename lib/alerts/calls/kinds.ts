import type { Code } from "../../vocabulary/codes.ts";

/** Who stands in the night directory. */
export const ENTRY_KINDS = [
  "duty_prosecutor",
  "border_post",
  "detention_centre",
  "migration_police",
  "unhcr_duty",
  "embassy",
  "airline",
  "member_of_parliament",
  "press",
  "lawyer",
  "doctor",
  "other",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export function isEntryKind(text: unknown): text is EntryKind {
  return (ENTRY_KINDS as readonly unknown[]).includes(text);
}

/** In the order of the playbook: counsel, who is on duty, UNHCR, who holds the person, who lets them out, then who can speak up. */
const USUAL: readonly EntryKind[] = [
  "lawyer",
  "duty_prosecutor",
  "unhcr_duty",
  "detention_centre",
  "border_post",
  "migration_police",
  "airline",
  "embassy",
  "doctor",
  "member_of_parliament",
  "press",
  "other",
];

/** Whom some kinds of alert need before the others. */
const FIRST: Partial<Record<Code<"alert_kind">, readonly EntryKind[]>> = {
  removal_now: ["lawyer", "duty_prosecutor", "unhcr_duty", "border_post", "airline"],
  moved: ["lawyer", "duty_prosecutor", "unhcr_duty", "border_post", "detention_centre"],
  contact_lost: ["detention_centre", "migration_police", "lawyer", "border_post"],
  access_refused: ["lawyer", "detention_centre", "duty_prosecutor", "unhcr_duty"],
  ill_treatment: ["lawyer", "doctor", "duty_prosecutor", "detention_centre"],
};

/** The order in which an alert of this kind rings people. */
export function callOrder(kind: string): EntryKind[] {
  const first = FIRST[kind as Code<"alert_kind">] ?? [];
  return [...new Set([...first, ...USUAL])];
}

type Listed = { kind: EntryKind; hostState: string | null; name: string };

/** Those who matter here first: of this state or of none, in the order of the alert's kind; then those of other states. */
export function inCallOrder<T extends Listed>(
  entries: readonly T[],
  { kind, hostState }: { kind: string; hostState: string },
): { here: T[]; elsewhere: T[] } {
  const order = callOrder(kind);
  const sorted = [...entries].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name),
  );
  const isHere = (entry: T) => entry.hostState === null || entry.hostState === hostState;
  return { here: sorted.filter(isHere), elsewhere: sorted.filter((entry) => !isHere(entry)) };
}
