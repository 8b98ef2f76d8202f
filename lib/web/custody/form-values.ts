import type { DayAndHour, Provenance } from "../../cases/fact.ts";
import type { ContactFields } from "../../custody/contact.ts";
import type { EndFields, EpisodeFields } from "../../custody/episode.ts";
import type { MoveFields } from "../../custody/move.ts";
import type { FormValues } from "../form-state.ts";

/*
 * How the forms of custody show what stands: each field by its name, as the browser would send it. `where` is the place as people
 * call it.
 */

export function episodeValues(fields: EpisodeFields, where: string | null): FormValues {
  return {
    custodyType: fields.custodyType,
    holdingBody: fields.holdingBody,
    place: where ?? "",
    ...when(fields),
    legalBasis: fields.legalBasis ?? "",
    denied: fields.isAcknowledged ? "" : "yes",
    howKnown: fields.howKnown ?? "",
    ...source(fields),
  };
}

export function moveValues(fields: MoveFields, where: string | null): FormValues {
  return {
    event: fields.event,
    holdingBody: fields.holdingBody,
    place: where ?? "",
    ...when(fields),
    direction: fields.direction ?? "",
    purpose: fields.purpose ?? "",
    proceedingId: fields.proceedingId ?? "",
    custodyType: fields.custodyType ?? "",
    legalBasis: fields.legalBasis ?? "",
    denied: fields.isAcknowledged ? "" : "yes",
    note: fields.note ?? "",
    ...source(fields),
  };
}

export function endValues(end: EndFields | null): FormValues {
  const none = { event: "", on: "", onTime: "", seenBy: "", toState: "", note: "", grade: "", knownOn: "" };
  if (end === null) return none;
  const seenBy = end.seenByPerson === null ? "" : end.seenByPerson ? "yes" : "no";
  return {
    ...{ event: end.event, on: end.on, onTime: end.time ?? "", seenBy, toState: end.toState ?? "" },
    ...{ note: end.note ?? "", grade: end.grade ?? "", knownOn: end.knownOn },
  };
}

export function contactValues(fields: ContactFields): FormValues {
  return {
    kind: fields.kind,
    ...when(fields),
    who: fields.who ?? "",
    safeWord: fields.safeWordUsed === null ? "notAsked" : fields.safeWordUsed ? "right" : "wrong",
    note: fields.note ?? "",
    ...source(fields),
  };
}

function when({ on, time }: DayAndHour): FormValues {
  return { on: on ?? "", onTime: time ?? "", onUnknown: on === null ? "yes" : "" };
}

/** How we know, and since when. */
export function source({ sourceKind, sourceGrade, knownOn }: Provenance): FormValues {
  return { sourceKind: sourceKind ?? "", sourceGrade: sourceGrade ?? "", knownOn };
}
