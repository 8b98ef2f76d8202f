import type { Code } from "../vocabulary/codes.ts";

/** What can happen to a measure, under the name that addresses have for it. */
export const MEASURE_ACTS = {
  served: "measure_served",
  confirmed: "measure_confirmed",
  lifted: "measure_lifted",
  disregarded: "measure_disregarded",
} as const satisfies Record<string, Code<"case_event_kind">>;

/** The events of this room, among all that a case can hold. */
export const LAW_EVENTS = [
  ...Object.values(MEASURE_ACTS),
  "filing_confirmed",
  "decision_set_aside",
  "extradition_request",
] as const;

export type LawEventKind = (typeof LAW_EVENTS)[number];

export function isLawEvent(kind: string): kind is LawEventKind {
  return (LAW_EVENTS as readonly string[]).includes(kind);
}
