import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toldFault } from "../../casework/told-faults.ts";
import { DAMAGED } from "../../crypto/damaged.ts";
import { invalid, readForm } from "../form-state.ts";
import { LOG_FIELDS } from "./log-case-fields.ts";
import { LogCaseInput } from "./log-case-schema.ts";
import { readLogForm } from "./read-log-form.ts";

const KEY = "01920000-0000-7000-8000-000000000001";
const NOW = Temporal.Instant.from("2022-12-29T06:00:00Z");

const WHOLE = {
  intent: "log",
  key: KEY,
  name: "Ержан Тестов",
  nationality: "Россия",
  hostState: "KZ",
  heldBy: "migration_police",
  place: "Спецприёмник, Семей",
  heldSince: "2022-12-29",
  heldSinceTime: "09:40",
  sourceKind: "family",
  sourceGrade: "",
};

function problems(change: Record<string, string | string[]>): Record<string, string> {
  const form = new FormData();
  for (const [name, values] of Object.entries({ ...WHOLE, ...change }))
    for (const value of [values].flat()) form.append(name, value);
  const parsed = LogCaseInput.safeParse(readForm(form));
  if (parsed.success) return {};
  const { errors, message } = invalid(parsed.error, form);
  return {
    ...(message ? { form: message.code } : {}),
    ...Object.fromEntries(Object.entries(errors).map(([field, { code }]) => [field, code])),
  };
}

function told(change: Record<string, unknown> = {}) {
  const { intent: _, ...fields } = LogCaseInput.parse({ ...WHOLE, ...change });
  return readLogForm(fields).told;
}

describe("the seven fields", () => {
  test("as they were told", () => {
    expect(told()).toMatchObject({
      name: "Ержан Тестов",
      nationalities: ["RU"],
      hostState: "KZ",
      isHeld: true,
      holdingBody: "migration_police",
      place: { text: "Спецприёмник, Семей", keep: false },
      since: { on: "2022-12-29", time: "09:40", zone: "Asia/Almaty" },
      source: { kind: "family", grade: "c" },
      teamId: null,
      beside: null,
      personId: null,
      knownOn: null,
    });
  });

  test("each but the host state may be unknown, all at once", () => {
    const nothing = {
      name: "",
      nationality: "",
      heldBy: "",
      place: "",
      heldSince: "",
      heldSinceTime: "",
      sourceKind: "",
    };
    const unknown = Object.fromEntries(
      ["name", "nationality", "heldBy", "place", "heldSince", "sourceKind"].map((name) => [
        `${name}Unknown`,
        "yes",
      ]),
    );
    expect(told({ ...nothing, ...unknown })).toMatchObject({
      name: null,
      nationalities: [],
      isHeld: null,
      holdingBody: null,
      place: null,
      since: null,
      source: { kind: "unknown", grade: "d" },
    });
    expect(problems({ ...nothing, hostState: "" })).toEqual({
      name: "requiredOrUnknown",
      nationality: "requiredOrUnknown",
      heldBy: "requiredOrUnknown",
      place: "requiredOrUnknown",
      heldSince: "requiredOrUnknown",
      sourceKind: "requiredOrUnknown",
      hostState: "required",
    });
  });

  test("somebody at liberty has no holder and needs no place", () => {
    expect(told({ heldBy: "free", place: "", heldSince: "", heldSinceTime: "" })).toMatchObject({
      isHeld: false,
      holdingBody: null,
      since: null,
    });
  });

  test.each([
    [{ nameUnknown: "yes" }, { name: "unknownConflict" }],
    [{ heldSinceUnknown: "yes" }, { heldSince: "unknownConflict" }],
    [{ nationality: "Ruritania" }, { nationality: "logCase.errors.notAState" }],
    [{ hostState: "XX" }, { hostState: "unknownChoice" }],
    [{ hostState: "kz" }, { hostState: "unknownChoice" }],
    [{ heldBy: "aliens" }, { heldBy: "unknownChoice" }],
    [{ heldSince: "29.12.2022" }, { heldSince: "notADate" }],
    [{ heldSinceTime: "25:00" }, { heldSinceTime: "notATime" }],
    [
      { heldSince: "", heldSinceUnknown: "yes" },
      { heldSince: "unknownConflict", heldSinceTime: "timeWithoutDate" },
    ],
    [{ sourceKind: "gossip" }, { sourceKind: "unknownChoice" }],
    [{ sourceGrade: "e" }, { sourceGrade: "unknownChoice" }],
    [{ born: "about 30" }, { born: "logCase.errors.notABirth" }],
    [{ hearingType: "trial_by_combat" }, { hearingType: "unknownChoice" }],
    [{ removalOnTime: "10:00" }, { removalOnTime: "timeWithoutDate" }],
    [{ documents: "1,2,3,4,5,6,7,8,9,10,11" }, { documents: "logCase.errors.tooManyDocuments" }],
    [{ consent: ["case_file", "share_everything"] }, { consent: "unknownChoice" }],
    [{ language: "klingon" }, { language: "unknownChoice" }],
    [{ orgId: KEY }, { form: "unknownField" }],
    [{ key: "1" }, { key: "notAnId" }],
    [{ fear: `${DAMAGED} again` }, { fear: "damaged" }],
    [{ name: ["a", "b"] }, { name: "badFormat" }],
  ])("%j", (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  test("a text is no longer than the page lets it be", () => {
    expect(problems({ name: "x".repeat(201) })).toEqual({ name: "tooLong" });
    expect(problems({ name: "x".repeat(200) })).toEqual({});
  });

  test("what is not whole can still be checked and kept", () => {
    expect(LogCaseInput.safeParse({ intent: "check", key: KEY, name: "Тестов" }).success).toBe(true);
    expect(LogCaseInput.safeParse({ intent: "draft", key: KEY, heldSince: "yesterday" }).success).toBe(true);
  });
});

describe("the second block", () => {
  test("as it was told", () => {
    const { more } = told({
      born: "14.05.1988",
      sexGender: "male",
      fear: "Arrest.\nMobilisation.",
      fearedState: "Russia",
      removalOn: "2022-12-30",
      hearingOn: "2023-01-05",
      hearingOnTime: "10:00",
      hearingType: "admin_expulsion",
      lodgedOn: "2022-09-26",
      lawyerName: "A. Lawyer",
      lawyerMandate: "order 12",
      callerName: "Sister",
      callerReach: "+7 701 000 00 00",
      callerRelation: "sibling",
      documents: "N 1234567; 99 88 77",
      language: "ru",
      consent: ["case_file", "share_lawyer"],
      consentHow: "by phone",
    });
    expect(more).toEqual({
      birth: { date: "1988-05-14", year: null },
      sexGender: "male",
      fear: "Arrest.\nMobilisation.",
      fearedStates: ["RU"],
      removal: { on: "2022-12-30", time: null, zone: null },
      hearing: { on: "2023-01-05", time: "10:00", zone: "Asia/Almaty", proceedingType: "admin_expulsion" },
      asylumLodgedOn: "2022-09-26",
      lawyer: { name: "A. Lawyer", reach: null, mandate: "order 12" },
      caller: { name: "Sister", reach: "+7 701 000 00 00", relation: "sibling" },
      papers: [
        { number: "N 1234567", kind: null },
        { number: "99 88 77", kind: null },
      ],
      language: "ru",
      consent: { scopes: ["case_file", "share_lawyer"], how: "by phone" },
    });
  });

  test.each([
    [{}, null],
    [
      { heldSince: "2022-12-30", heldSinceTime: "" },
      { code: "inFuture", field: "heldSince" },
    ],
    [{ heldSinceTime: "12:01" }, { code: "inFuture", field: "heldSince" }],
    [{ heldSinceTime: "12:00" }, null],
    [
      { heldSince: "1899-12-31", heldSinceTime: "" },
      { code: "dateTooEarly", field: "heldSince" },
    ],
    [{ removalOn: "2022-12-28" }, null],
    [{ removalOn: "2022-12-27" }, { code: "inPast", field: "removalOn" }],
    [{ hearingOn: "2022-12-28" }, { code: "inPast", field: "hearingOn" }],
    [{ hearingOn: "2092-12-28" }, { code: "dateTooLate", field: "hearingOn" }],
    [{ lodgedOn: "2022-12-30" }, { code: "inFuture", field: "lodgedOn" }],
    [{ born: "2023" }, { code: "inFuture", field: "born" }],
    [{ knownOn: "2022-12-30" }, { code: "inFuture", field: "knownOn" }],
  ])("against the clock: %j", (change, fault) => {
    expect(toldFault(told(change), NOW)).toEqual(fault);
  });

  test("an hour in a state without a usual zone is refused, never guessed", () => {
    const since = { on: "2022-12-29", time: "09:40", zone: null };
    expect(toldFault({ ...told(), since }, NOW)).toEqual({ code: "timeWithoutZone", field: "heldSince" });
    expect(toldFault({ ...told(), since: { ...since, zone: "+05:00" } }, NOW)).toEqual({
      code: "timeWithoutZone",
      field: "heldSince",
    });
  });
});

describe("hostile input", () => {
  const names = Object.keys(LOG_FIELDS);
  const CORPUS = [
    "\u202Eевил",
    "a\u0000b",
    "x".repeat(10_000),
    "👩‍👧‍👦".repeat(40),
    "'; drop table person; --",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "\uD800",
    "{{7*7}}",
    "../../etc/passwd",
    "%00",
    "__proto__",
    "2022-02-30",
    "9".repeat(400),
    " ".repeat(300),
    "-1",
    "NaN",
  ];

  test("is an answer, never a fault", () => {
    const values = fc.oneof(
      fc.constantFrom(...CORPUS),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(fc.string(), { maxLength: 3 }),
    );
    const forms = fc.dictionary(fc.constantFrom(...names, "__proto__", "extra"), values, { maxKeys: 12 });
    fc.assert(
      fc.property(forms, fc.constantFrom("log", "another", "check", "draft", "x"), (form, intent) => {
        const parsed = LogCaseInput.safeParse({ ...form, key: KEY, intent });
        if (!parsed.success) {
          invalid(parsed.error, new FormData());
          return;
        }
        const { intent: _, ...fields } = parsed.data;
        const { told: read, problems: found } = readLogForm(fields);
        if (Object.keys(found).length === 0) toldFault(read, NOW);
      }),
      { numRuns: 150 },
    );
  });
});
