import type { ToldCase, ToldMoment, ToldMore, ToldPlace } from "../../casework/told-case.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import { readBirth } from "../../people/birth.ts";
import { isSpokenLanguage } from "../../people/languages.ts";
import { nationalitiesFrom, STATELESS } from "../../people/nationality.ts";
import { documentNumbers } from "../../people/numbers.ts";
import { isPlainDate } from "../../time/plain-date.ts";
import { stateZone } from "../../time/state-zones.ts";
import { attributesOf } from "../../vocabulary/attributes.ts";
import { type Code, type CodeList, isCode } from "../../vocabulary/codes.ts";
import type { LogField, LogFields } from "./log-case-fields.ts";

/** The choice of *Held by* that says: nobody holds them. */
export const AT_LIBERTY = "free";

export type LogForm = { told: ToldCase; problems: Partial<Record<LogField, string>> };

/** More numbers than anybody carries. */
const MOST_DOCUMENTS = 10;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * A case as the form tells it, and what is wrong, by field: each of the first fields but the host state has an answer or is unknown, and
 * not both. Whether a day lies ahead is not asked here: that needs the clock.
 */
export function readLogForm(fields: LogFields): LogForm {
  const problems: LogForm["problems"] = {};
  const isFree = fields.heldBy === AT_LIBERTY;

  /** One of the fields that accept "unknown". */
  function answered(
    name: "name" | "nationality" | "heldBy" | "place" | "heldSince" | "sourceKind",
    isNeeded = true,
  ): string | null {
    const [value, isUnknown] = [fields[name], fields[`${name}Unknown`] === "yes"];
    if (value !== undefined && isUnknown) problems[name] = "unknownConflict";
    else if (value === undefined && !isUnknown && isNeeded) problems[name] = "requiredOrUnknown";
    return value ?? null;
  }

  function code<L extends CodeList>(list: L, name: LogField): Code<L> | undefined {
    const value = fields[name];
    if (value === undefined || isCode(list, value)) return value;
    problems[name] = "unknownChoice";
    return undefined;
  }

  function states(name: "nationality" | "fearedState"): string[] {
    const value = fields[name];
    if (value === undefined) return [];
    const codes = nationalitiesFrom(value);
    if (codes === null) problems[name] = "logCase.errors.notAState";
    return codes ?? [];
  }

  function moment(name: "heldSince" | "removalOn" | "hearingOn"): ToldMoment | undefined {
    const [on, time] = [fields[name], fields[`${name}Time`]];
    if (on === undefined) {
      if (time !== undefined) problems[`${name}Time`] = "timeWithoutDate";
      return undefined;
    }
    if (!isPlainDate(on)) problems[name] = "notADate";
    if (time !== undefined && !TIME.test(time)) problems[`${name}Time`] = "notATime";
    return { on, time: time ?? null, zone: time === undefined ? null : stateZone(fields.hostState ?? "") };
  }

  function day(name: "lodgedOn" | "knownOn"): string | undefined {
    const value = fields[name];
    if (value !== undefined && !isPlainDate(value)) problems[name] = "notADate";
    return value;
  }

  function born(): ToldMore["birth"] {
    if (fields.born === undefined) return undefined;
    // Far ahead: whether it lies in the future is asked with the clock.
    const birth = readBirth(fields.born, "9999-12-31");
    if (typeof birth !== "string") return birth;
    problems.born = birth === "notADate" ? "logCase.errors.notABirth" : birth;
    return undefined;
  }

  function place(): ToldPlace | null {
    const text = answered("place", !isFree);
    return text === null ? null : { text, keep: fields.keepPlace === "yes" };
  }

  function papers(): ToldMore["papers"] {
    const numbers = documentNumbers(fields.documents ?? "");
    if (numbers.length > MOST_DOCUMENTS) problems.documents = "logCase.errors.tooManyDocuments";
    return numbers.length > 0 ? numbers.map((number) => ({ number, kind: null })) : undefined;
  }

  function consent(): ToldMore["consent"] {
    const scopes = [fields.consent ?? []].flat();
    if (!scopes.every((scope) => isCode("consent_scope", scope))) problems.consent = "unknownChoice";
    return scopes.length > 0
      ? { scopes: scopes as Code<"consent_scope">[], how: fields.consentHow ?? null }
      : undefined;
  }

  function someone(name: string | undefined, reach: string | undefined) {
    return { name: name ?? null, reach: reach ?? null };
  }

  const hostState = fields.hostState ?? "";
  if (hostState === "") problems.hostState = "required";
  else if (!isCountryCode(hostState)) problems.hostState = "unknownChoice";

  const name = answered("name");
  answered("nationality");
  const nationalities = states("nationality");
  const heldBy = answered("heldBy");
  const holdingBody = isFree ? undefined : code("holding_body", "heldBy");
  const whereabouts = place();
  answered("heldSince", !isFree);
  if (fields.heldSinceUnknown === "yes" && fields.heldSinceTime !== undefined)
    problems.heldSince = "unknownConflict";
  const since = moment("heldSince");
  answered("sourceKind");
  const sourceKind = fields.sourceKindUnknown === "yes" ? "unknown" : code("source_kind", "sourceKind");
  const grade = code("evidence_grade", "sourceGrade");
  const hearingOn = moment("hearingOn");
  const hearingType = code("proceeding_type", "hearingType") ?? "other";
  const fearedStates = states("fearedState").filter((state) => state !== STATELESS);
  const hasLawyer = fields.lawyerName ?? fields.lawyerReach ?? fields.lawyerMandate;
  const relation = code("person_relation", "callerRelation");

  const told: ToldCase = {
    personId: fields.samePerson ?? null,
    name,
    nationalities,
    hostState,
    // Somebody whose holder, place and day are all unknown may be held or free: nobody knows.
    isHeld: isFree ? false : heldBy !== null || whereabouts !== null || since !== undefined ? true : null,
    holdingBody: holdingBody ?? null,
    place: whereabouts,
    since: isFree ? null : (since ?? null),
    source: sourceKind
      ? { kind: sourceKind, grade: grade ?? attributesOf("source_kind", sourceKind).defaultGrade }
      : null,
    teamId: fields.team ?? null,
    beside: fields.with ?? null,
    knownOn: day("knownOn") ?? null,
    more: {
      sexGender: code("sex_gender", "sexGender"),
      birth: born(),
      fear: fields.fear,
      fearedStates: fearedStates.length > 0 ? fearedStates : undefined,
      removal: moment("removalOn"),
      hearing: hearingOn && { ...hearingOn, proceedingType: hearingType },
      asylumLodgedOn: day("lodgedOn"),
      lawyer:
        hasLawyer === undefined
          ? undefined
          : { ...someone(fields.lawyerName, fields.lawyerReach), mandate: fields.lawyerMandate ?? null },
      caller:
        fields.callerName === undefined && fields.callerReach === undefined
          ? undefined
          : { ...someone(fields.callerName, fields.callerReach), relation: relation ?? null },
      papers: papers(),
      language: fields.language,
      consent: consent(),
    },
  };
  if (fields.language !== undefined && !isSpokenLanguage(fields.language))
    problems.language = "unknownChoice";
  return { told, problems };
}
