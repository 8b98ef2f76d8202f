import { describe, expect, test } from "vitest";
import { invalid, readForm } from "../form-state.ts";
import { AddNoticeInput, RecordDecisionInput, RecordFilingInput, RecordRemovalInput } from "./schema.ts";

const ID = "01920000-0000-7000-8000-000000000001";
const ON_CASE = { caseId: ID, key: ID };

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

type Schema =
  | typeof RecordDecisionInput
  | typeof RecordFilingInput
  | typeof RecordRemovalInput
  | typeof AddNoticeInput;

/** The codes of what is wrong, by field. */
function problems(schema: Schema, values: Record<string, string>): Record<string, string> {
  const form = formOf(values);
  const read = schema.safeParse(readForm(form));
  if (read.success) return {};
  return Object.fromEntries(
    Object.entries(invalid(read.error, form).errors).map(([field, { code }]) => [field, code]),
  );
}

const decision = {
  ...ON_CASE,
  proceedingId: ID,
  outcome: "refused_unspecified",
  decidedOn: "2022-11-30",
  proceedingType: "rsd_first_instance",
  finality: "unknown",
  procedure: "",
  body: "",
  note: "",
  sourceKind: "lawyer",
  sourceGrade: "b",
  knownOn: "",
};

const person = {
  "notices.0.to": "person",
  "notices.0.kind": "told",
  "notices.0.on": "2022-11-30",
  "notices.0.onTime": "",
};
const nobody = {
  "notices.1.to": "counsel",
  "notices.1.kind": "",
  "notices.1.on": "",
  "notices.1.seenBy": "  ",
};

describe("a decision with its notices", () => {
  test("is read with empty rows left empty", () => {
    const read = RecordDecisionInput.parse(readForm(formOf({ ...decision, ...person, ...nobody })));
    expect(read.notices.map(({ to, kind, on }) => [to, kind, on])).toEqual([
      ["person", "told", "2022-11-30"],
      ["counsel", null, null],
    ]);
    expect([read.procedure, read.body, read.knownOn]).toEqual([null, null, null]);
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["no day and no word that it is unknown", { decidedOn: "" }, { decidedOn: "requiredOrUnknown" }],
    ["both", { decidedOnUnknown: "yes" }, { decidedOn: "unknownConflict" }],
    ["month thirteen", { decidedOn: "2022-13-01" }, { decidedOn: "notADate" }],
    ["a year that slipped", { decidedOn: "0202-11-30" }, { decidedOn: "dateTooEarly" }],
    ["no outcome", { outcome: "" }, { outcome: "required" }],
    [
      "several faults at once",
      { outcome: "", decidedOn: "" },
      { outcome: "required", decidedOn: "requiredOrUnknown" },
    ],
    ["an outcome of another tongue", { outcome: "denied" }, { outcome: "unknownChoice" }],
    [
      "a row with a day and no word what it was",
      { "notices.1.to": "counsel", "notices.1.on": "2022-11-30" },
      { "notices.1.kind": "required" },
    ],
    [
      "an hour without a day",
      { "notices.0.on": "", "notices.0.onTime": "09:40" },
      { "notices.0.onTime": "timeWithoutDate" },
    ],
    ["an hour that is none", { "notices.0.onTime": "25:00" }, { "notices.0.onTime": "notATime" }],
    ["a row with a field too many", { "notices.0.orgId": ID }, { "notices.0": "unknownField" }],
  ])("%s", (_, change, expected) => {
    expect(problems(RecordDecisionInput, { ...decision, ...person, ...change })).toEqual(expected);
  });

  test("a notice before the ruling is odd and goes through", () => {
    expect(problems(RecordDecisionInput, { ...decision, ...person, "notices.0.on": "2022-11-01" })).toEqual(
      {},
    );
  });
});

describe("a filing", () => {
  const filing = {
    ...ON_CASE,
    proceedingId: ID,
    decisionId: ID,
    rule: "KZ-ASY-COURT-1M",
    on: "2022-12-20",
    onTime: "16:05:00",
    status: "lodged",
    stayStatus: "asked",
  };

  test("is read; the seconds some browsers add are cut", () => {
    expect(RecordFilingInput.parse(readForm(formOf(filing)))).toMatchObject({
      onTime: "16:05",
      title: null,
      onUnknown: false,
    });
  });

  test("that was lodged needs its day, one being written does not", () => {
    const undated = { ...filing, on: "", onTime: "" };
    expect(problems(RecordFilingInput, undated)).toEqual({ on: "requiredOrUnknown" });
    expect(problems(RecordFilingInput, { ...undated, status: "drafting" })).toEqual({});
    expect(problems(RecordFilingInput, { ...undated, onUnknown: "yes" })).toEqual({});
  });
});

test("a removal without a day says that it is unknown", () => {
  expect(problems(RecordRemovalInput, { ...ON_CASE, on: "" })).toEqual({ on: "requiredOrUnknown" });
  expect(problems(RecordRemovalInput, { ...ON_CASE, on: "", onUnknown: "yes" })).toEqual({});
});

test("a notice by itself says what it was", () => {
  expect(problems(AddNoticeInput, { ...ON_CASE, decisionId: ID, to: "person", kind: "" })).toEqual({
    kind: "required",
  });
});
