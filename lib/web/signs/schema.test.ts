import { describe, expect, test } from "vitest";
import { SIGN_FORMS, SIGN_KINDS } from "./kinds.ts";
import { AccessInput, AnswerInput, RecordSignInput } from "./schema.ts";

const id = "0190c0de-0000-7000-8000-000000000001";
const sent = { caseId: id, key: id, onUnknown: "yes" };

/** The fields in which a form is refused, with the word for it. */
function problems(schema: typeof RecordSignInput | typeof AccessInput | typeof AnswerInput, form: object) {
  const read = schema.safeParse(form);
  return read.success ? null : read.error.issues.map(({ path, message }) => [path.join("."), message]);
}

describe("a sign", () => {
  test.each(SIGN_KINDS)("%s asks for what its kind needs, and takes nothing else", (kind) => {
    const { which, state } = SIGN_FORMS[kind];
    const missing = [...(which ? [["which", "required"]] : []), ...(state ? [["state", "required"]] : [])];
    const bare = problems(RecordSignInput, { ...sent, kind });
    expect(bare ?? []).toEqual(expect.arrayContaining(missing));
    expect(bare?.length ?? 0).toBe(missing.length);
    expect(problems(RecordSignInput, { ...sent, kind, measureId: id })).not.toBeNull();
  });

  test("a protection is a factor that speaks for the person", () => {
    const form = { ...sent, kind: "protection", which: "P06", state: "present", proceedingId: "" };
    expect(RecordSignInput.parse(form).fact).toEqual({
      ...{ kind: "factor", code: "P06", state: "present", proceedingId: null },
    });
  });

  test("a code of another kind is refused by its field", () => {
    const form = { ...sent, kind: "wanted_notice", which: "airport", state: "active" };
    expect(problems(RecordSignInput, form)).toEqual([["which", "unknownChoice"]]);
  });

  test("what is missing is told at once", () => {
    const { onUnknown: _, ...undated } = sent;
    expect(problems(RecordSignInput, { ...undated, kind: "wanted_notice" })).toEqual([
      ["on", "requiredOrUnknown"],
      ["state", "required"],
      ["which", "required"],
    ]);
  });

  test("its day is given or said to be unknown", () => {
    const { onUnknown: _, ...undated } = sent;
    expect(problems(RecordSignInput, { ...undated, kind: "still_here" })).toEqual([
      ["on", "requiredOrUnknown"],
    ]);
  });
});

test("a check of access is about somebody", () => {
  expect(problems(AccessInput, sent)).toEqual([["family", "signs.errors.nobodyChecked"]]);
  expect(AccessInput.parse({ ...sent, counsel: "refused" })).toMatchObject({
    counsel: "refused",
    family: null,
  });
});

test("only what the triage asks can be answered, and only yes or no", () => {
  const { onUnknown: _, ...answer } = sent;
  expect(problems(AnswerInput, { ...answer, which: "F04", state: "absent" })).toBeNull();
  expect(problems(AnswerInput, { ...answer, which: "F12", state: "absent" })?.[0]?.[0]).toBe("which");
  expect(problems(AnswerInput, { ...answer, which: "F04", state: "unknown" })?.[0]?.[0]).toBe("state");
});
