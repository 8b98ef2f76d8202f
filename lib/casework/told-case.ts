import type { Birth, OtherName, Paper } from "../people/model.ts";
import type { Code } from "../vocabulary/codes.ts";

/** A day as it was told, `YYYY-MM-DD`, with its hour `HH:MM` where that is known; an hour says on the clock of which zone (IANA). */
export type ToldMoment = { on: string; time: string | null; zone: string | null };

/** Where somebody is: a place of the directory, or words; `keep` puts the words into the directory. */
export type ToldPlace = { facilityId: string } | { text: string; keep: boolean };

/** How we know: what kind of source, and how far it can be trusted. */
export type ToldSource = { kind: Code<"source_kind">; grade: Code<"evidence_grade"> };

/** A case as it is told at a prison gate. Null is "unknown", which is an answer. Codes of states are ISO 3166-1 alpha-2. */
export type ToldCase = {
  /** Somebody Amparo knows already, with a case in another state. */
  personId: string | null;
  name: string | null;
  nationalities: string[];
  hostState: string;
  /** False is "at liberty". */
  isHeld: boolean | null;
  holdingBody: Code<"holding_body"> | null;
  place: ToldPlace | null;
  since: ToldMoment | null;
  source: ToldSource | null;
  /** Null where who logs it is in one team only. */
  teamId: string | null;
  /** The case logged before it at the same place. */
  beside: string | null;
  /** When we learned of it; null is today. */
  knownOn: string | null;
  more: ToldMore;
};

/** What may be known besides; what is absent is not known. */
export type ToldMore = {
  otherNames?: OtherName[];
  sexGender?: Code<"sex_gender">;
  birth?: Birth;
  /** What is feared on return, in words, and where; without states, in those of the nationality. */
  fear?: string;
  fearedStates?: string[];
  removal?: ToldMoment;
  hearing?: ToldMoment & { proceedingType: Code<"proceeding_type"> };
  asylumLodgedOn?: string;
  lawyer?: { name: string | null; reach: string | null; mandate: string | null };
  caller?: { name: string | null; reach: string | null; relation: Code<"person_relation"> | null };
  papers?: Paper[];
  language?: string;
  consent?: { scopes: Code<"consent_scope">[]; how: string | null };
};
