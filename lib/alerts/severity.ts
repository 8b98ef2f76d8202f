import type { Code } from "../vocabulary/codes.ts";
import vocabulary from "../vocabulary/vocabulary.json" with { type: "json" };

/** The severity an alert of this kind begins with; a person may change it. */
export function severityOf(kind: Code<"alert_kind">): Code<"alert_severity"> {
  return vocabulary.alert_kind[kind].defaultSeverity as Code<"alert_severity">;
}
