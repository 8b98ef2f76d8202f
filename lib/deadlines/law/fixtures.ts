import type { Rule } from "../../remedies/rule-schema.ts";

/** A rule that an organisation in Kazakhstan adds: ten days for a complaint against any refusal of asylum. */
export function anOwnRule(also: Partial<Rule> = {}): Rule {
  return {
    id: "KZ-OWN-COMPLAINT-10D",
    jurisdiction: "KZ",
    track: "asylum",
    nature: "law",
    decision: "Refusal of refugee status",
    procedure: "ordinary",
    triggeredBy: { proceedingTypes: ["rsd_first_instance"], outcomes: ["refused_unspecified"], events: [] },
    remedy: "Complaint to the prosecutor of the region",
    body: "Prosecutor of the region",
    bodyZone: "Asia/Almaty",
    limit: { value: 10, unit: "days", counting: "calendar", starts: "notification", rollForward: true },
    suspensiveEffect: "none",
    source: {
      instrument: "Law on the Prosecutor's Office",
      article: "Art. 24",
      url: "https://example.org/law",
    },
    basis: "read-primary",
    asOf: "2026-11-20",
    confidence: "medium",
    verify: true,
    note: "Used by the regional office.",
    ...also,
  };
}
