import type { EventKind } from "@/lib/cases/events/kinds";
import { EVENT_LISTS } from "@/lib/casework/timeline-events";
import type { CodeList } from "@/lib/vocabulary/codes";

/** The code lists behind the fields of what is changed; a field of one name may be of another list elsewhere. */
const LISTS: Record<string, Record<string, CodeList>> = {
  case_assignment: { access: "case_access" },
  case_status: { status: "case_status", closureReason: "closure_reason" },
  person: { sexGender: "sex_gender", specificNeeds: "specific_needs" },
  person_contact: { relation: "person_relation" },
  custody_episode: { custodyType: "custody_type", holdingBody: "holding_body", legalBasis: "legal_basis" },
  facility: { kind: "place_kind", holdingBody: "holding_body" },
  custody_move: {
    event: "custody_event",
    holdingBody: "holding_body",
    purpose: "custody_purpose",
    custodyType: "custody_type",
    legalBasis: "legal_basis",
  },
  custody_end: { event: "custody_event", grade: "evidence_grade" },
  proof_of_contact: { kind: "contact_proof" },
  proceeding: { type: "proceeding_type", procedure: "procedure", counselLicence: "counsel_licence" },
  hearing: { flags: "hearing_flag" },
  decision: {
    proceedingType: "proceeding_type",
    procedure: "procedure",
    outcome: "decision_outcome",
    finality: "decision_finality",
    flags: "hearing_flag",
    implementation: "order_implementation",
  },
  notice: { kind: "notice_kind", givenTo: "notice_to", channel: "channel_of_notice" },
  filing: {
    status: "filing_status",
    stayStatus: "stay_status",
    howLodged: "how_lodged",
    decidedBy: "decision_outcome",
  },
  removal_direction: { status: "removal_direction_status" },
  measure: { kind: "measure_kind", binds: "proceeding_type" },
  law_event: {
    servedOn: "served_on",
    confirmedBy: "confirmed_by",
    request: "extradition_request_status",
  },
  alert: { severity: "alert_severity" },
};

/** How we know is told alike everywhere. */
const EVERYWHERE: Record<string, CodeList> = { sourceKind: "source_kind", sourceGrade: "evidence_grade" };

/** What stands before the kind of a small fact. */
const EVENT = "case_event_";

/** The list that a field's codes are of; null for words, days and numbers. */
export function listOfField(objectType: string, field: string): CodeList | null {
  const ofEvent = objectType.startsWith(EVENT)
    ? EVENT_LISTS[objectType.slice(EVENT.length) as EventKind]
    : null;
  if (ofEvent && field === "which") return ofEvent.code ?? null;
  if (ofEvent && field === "stands") return ofEvent.state ?? null;
  return LISTS[objectType]?.[field] ?? EVERYWHERE[field] ?? null;
}
