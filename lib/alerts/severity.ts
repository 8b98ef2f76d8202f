import { type Code, codesOf } from "../vocabulary/codes.ts";
import vocabulary from "../vocabulary/vocabulary.json" with { type: "json" };

export type Severity = Code<"alert_severity">;

/** The severity an alert of this kind begins with; a person may change it. */
export function severityOf(kind: Code<"alert_kind">): Severity {
  return vocabulary.alert_kind[kind].defaultSeverity as Severity;
}

/** Whether one severity is graver than another. */
export function isGraver(one: Severity, than: Severity): boolean {
  return rank(one) > rank(than);
}

/** From Critical on a second person agrees before an alert is stood down. */
export function needsSecond(severity: Severity): boolean {
  return rank(severity) >= rank("critical");
}

const rank = (severity: Severity) => codesOf("alert_severity").indexOf(severity);
