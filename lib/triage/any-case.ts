import fc from "fast-check";
import type { CaseFacts, Fact, FactType, When } from "../remedies/facts.ts";
import { codesOf } from "../vocabulary/codes.ts";
import { aCase, fact } from "./fixtures.ts";

/** The proceedings of an invented case: two of one category among them. */
export const PROCEEDINGS: readonly Fact[] = [
  fact("proceeding", {
    id: "asylum",
    proceedingType: "rsd_first_instance",
    canEndInRemoval: false,
    lodgedOn: "2026-10-01",
  }),
  fact("proceeding", { id: "criminal", proceedingType: "criminal_expulsion" }),
  fact("proceeding", { id: "administrative", proceedingType: "admin_expulsion" }),
  fact("proceeding", { id: "administrative-2", proceedingType: "admin_expulsion" }),
  fact("proceeding", { id: "extradition", proceedingType: "extradition" }),
  fact("proceeding", { id: "arrest", proceedingType: "detention_review", canEndInRemoval: false }),
];
export const LANES = ["asylum", "criminal", "administrative", "administrative-2", "extradition"];

const HOSTS = [
  { hostState: "KZ", zone: "Asia/Almaty" },
  { hostState: "TR", zone: "Europe/Istanbul" },
  { hostState: "DE", zone: "Europe/Berlin" },
  { hostState: "US", zone: "America/New_York" },
];
const FIRST = Temporal.PlainDate.from("2026-11-01");
const DAYS = 40;
const IDS = ["1", "2", "3"];

const aDay = fc.integer({ min: 0, max: DAYS }).map((days) => FIRST.add({ days }).toString());
const anHour = fc.integer({ min: 0, max: 23 * 60 }).map((minutes) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `T${hour}:${minute}`;
});
const aWhen: fc.Arbitrary<When> = fc.tuple(aDay, fc.option(anHour)).map(([day, hour]) => day + (hour ?? ""));
function maybe<T>(of: fc.Arbitrary<T>) {
  return fc.option(of);
}
const lane = fc.constantFrom(...LANES);
const perhapsLane = maybe(lane);
const bool = fc.boolean();
const id = (name: string) => fc.constantFrom(...IDS.map((number) => `${name}-${number}`));
const grade = fc.constantFrom("a" as const, "b" as const, "c" as const, "d" as const);
const state = fc.constantFrom("present" as const, "absent" as const);
const ofList = <L extends Parameters<typeof codesOf>[0]>(list: L) => fc.constantFrom(...codesOf(list));

/** What a fact of each kind may say; `id` where the kind has one that others name. */
const SAYS: Partial<Record<FactType, fc.Arbitrary<Record<string, unknown>>>> = {
  arrival: fc.record({ irregular: bool }),
  custody: fc.record({
    event: ofList("custody_event"),
    custodyType: ofList("custody_type"),
    holder: fc.constantFrom("police", "border_guards", "migration_police", "unknown"),
    placeKind: maybe(ofList("place_kind")),
    purpose: ofList("custody_purpose"),
    proceeding: perhapsLane,
    legalBasis: ofList("legal_basis"),
    acknowledged: bool,
    seenByPerson: bool,
  }),
  decision: fc.record({
    id: id("decision"),
    proceeding: fc.constantFrom(...LANES, "arrest"),
    outcome: fc.constantFrom(
      "expulsion_ordered",
      "refused_unspecified",
      "refused_unfounded",
      "appeal_dismissed",
      "extradition_granted",
      "custody_ordered",
      "order_set_aside",
      "return_ordered",
    ),
    decidedOn: maybe(aDay),
    finality: ofList("decision_finality"),
    notices: fc.array(fc.record({ to: ofList("notice_to"), kind: ofList("notice_kind"), on: aWhen, grade }), {
      maxLength: 2,
    }),
    decides: fc.array(id("filing"), { maxLength: 1 }),
    flags: fc.constantFrom([], ["rushed"]),
  }),
  filing: fc.record({
    id: id("filing"),
    ruleId: maybe(
      fc.constantFrom("KZ-REM-CRIM-15D", "KZ-ASY-COURT-1M", "TR-REM-7D", "HRC-INTERIM", "SP-URGENT"),
    ),
    proceeding: lane,
    against: maybe(id("decision")),
    lodgedOn: maybe(aDay),
    receipt: bool,
    stayAsked: bool,
  }),
  filing_confirmed: fc.record({ filing: id("filing") }),
  measure: fc.record({
    id: id("measure"),
    kind: ofList("measure_kind"),
    binds: fc.uniqueArray(lane, { minLength: 1, maxLength: 2 }),
    servedOn: fc.constantFrom([], ["police"], ["border_guards", "police"]),
    endsOn: maybe(aDay),
  }),
  measure_served: fc.record({ measure: id("measure"), servedOn: fc.constant(["police"]) }),
  measure_confirmed: fc.record({ measure: id("measure") }),
  measure_disregarded: fc.record({ measure: id("measure") }),
  hearing: fc.record({
    id: id("hearing"),
    proceeding: lane,
    heldAt: maybe(aWhen),
    status: fc.constantFrom("set", "moved", "held", "cancelled"),
    canMakeEnforceable: bool,
    flags: fc.constantFrom([], ["brought_forward"]),
  }),
  wanted_notice: fc.record({ status: fc.constantFrom("active", "deleted") }),
  extradition_request: fc.record({ proceeding: perhapsLane, status: ofList("extradition_request_status") }),
  travel_document: fc.record({
    proceeding: perhapsLane,
    status: fc.constantFrom("issued", "consular_interview", "cancelled"),
    expires: maybe(aDay),
  }),
  removal_direction: fc.record({
    proceeding: perhapsLane,
    departsAt: maybe(aWhen),
    status: fc.constantFrom("set", "set", "cancelled", "not_carried_out"),
  }),
  contact: fc.record({ event: fc.constantFrom("contact_lost", "contact_restored"), safeWord: bool }),
  access: fc.record({ state: ofList("access_state") }),
  consent_form: fc.record({ pressured: bool, revoked: bool }),
  trigger_event: fc.record({ event: fc.constantFrom("boarded", "new_circumstances", "remedies_exhausted") }),
  factor: fc.record({
    code: fc.constantFrom("F12", "F13", "F17", "F18", "F23", "F24", "P04", "P05", "P06", "P07", "P08"),
    proceeding: perhapsLane,
    state,
  }),
  answer: fc.record({ factor: fc.constantFrom("F01", "F04", "F08"), proceeding: perhapsLane, state }),
};

/** A fact of any kind. It becomes known when it happens, or some days later. */
const aFact: fc.Arbitrary<Fact> = fc
  .constantFrom(...(Object.keys(SAYS) as FactType[]))
  .chain((type) => fc.tuple(fc.constant(type), SAYS[type]!, aWhen, maybe(aWhen), grade))
  .map(([type, says, at, later, graded]) => {
    const knownAt = later !== null && later > at ? later : at;
    return fact(type, { ...says, at, knownAt, grade: graded } as Parameters<typeof fact>[1]);
  });

/** Facts of any kind, in any order, each with an id of its own where no other names it. */
export function someFacts(limits: { minLength?: number; maxLength: number }): fc.Arbitrary<Fact[]> {
  return fc
    .array(aFact, limits)
    .map((facts) =>
      facts.map((each, index) => (each.id === each.type ? { ...each, id: `${each.type}#${index}` } : each)),
    );
}

/** A case of six proceedings and so many facts. All its proceedings are known from the beginning. */
export function anyCase(limits: { minLength?: number; maxLength: number }): fc.Arbitrary<CaseFacts> {
  const begun = PROCEEDINGS.map((proceeding) => ({ ...proceeding, at: "2026-11-01", knownAt: "2026-11-01" }));
  return fc
    .tuple(fc.constantFrom(...HOSTS), someFacts(limits))
    .map(([host, facts]) => aCase([...begun, ...facts], host));
}

/** A moment while such a case runs, or after it. */
export const aMoment: fc.Arbitrary<Temporal.Instant> = fc
  .integer({ min: 0, max: (DAYS + 60) * 24 * 60 })
  .map((minutes) => FIRST.toZonedDateTime("UTC").toInstant().add({ minutes }));
