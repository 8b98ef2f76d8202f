import { describe, expect, test } from "vitest";
import { z } from "zod";
import { done, idle, invalid, invalidFields, keptValues, readForm, refused, stale } from "./form-state.ts";

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const Schema = z.strictObject({
  name: z.string().trim().min(1).max(10),
  email: z.email().optional(),
  since: z.iso.date().optional(),
  hour: z.iso.time().optional(),
  country: z.enum(["kz", "kg"]).optional(),
  year: z.coerce.number().int().min(1900).max(2100).optional(),
  tags: z.array(z.string()).max(1).optional(),
  until: z
    .string()
    .refine(() => false, { error: "endBeforeStart" })
    .optional(),
});

function problems(entries: [string, string][]) {
  const form = formOf(entries);
  const parsed = Schema.safeParse(readForm(form));
  return parsed.success ? {} : invalid(parsed.error, form).errors;
}

describe("reading a form", () => {
  test("the framework's fields and files are left out, repeated names become lists", () => {
    const form = formOf([
      ["$ACTION_ID_1", "x"],
      ["$ACTION_KEY", "k"],
      ["need", "a"],
      ["need", "b"],
      ["need", "c"],
      ["one", "1"],
    ]);
    form.append("file", new Blob(["x"]), "x.txt");
    expect(readForm(form)).toEqual({ need: ["a", "b", "c"], one: "1" });
  });

  test("a field named like an object's own parts is only a field", () => {
    const values = readForm(
      formOf([
        ["__proto__", "x"],
        ["constructor", "y"],
      ]),
    );
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.keys(values)).toContain("constructor");
  });

  test.each([
    "passphrase",
    "newPassphrase",
    "passphraseAgain",
    "code",
    "recoveryCode",
    "clientSecret",
    "PassPhrase",
  ])("what was typed in %s never comes back", (name) => {
    const form = formOf([
      [name, "hunter2"],
      ["email", "dana@example.org"],
    ]);
    expect(keptValues(form)).toEqual({ email: "dana@example.org" });
    expect(JSON.stringify(refused("wrong", form))).not.toContain("hunter2");
    expect(JSON.stringify(stale(form, {}))).not.toContain("hunter2");
    expect(JSON.stringify(invalidFields({ [name]: "required" }, form))).not.toContain("hunter2");
  });

  test("a codename, or a code word, is no secret of the form", () => {
    const form = formOf([
      ["codename", "Quiet Larch"],
      ["codeWord", "river"],
    ]);
    expect(keptValues(form)).toEqual({ codename: "Quiet Larch", codeWord: "river" });
  });
});

describe("what is wrong with a field", () => {
  test.each([
    ["missing", [], { name: { code: "required" } }],
    ["empty", [["name", ""]], { name: { code: "required" } }],
    ["spaces only", [["name", "  "]], { name: { code: "required" } }],
    ["too long", [["name", "12345678901"]], { name: { code: "tooLong", params: { max: 10 } } }],
    [
      "no e-mail",
      [
        ["name", "A"],
        ["email", "dana"],
      ],
      { email: { code: "notAnEmail" } },
    ],
    [
      "no date",
      [
        ["name", "A"],
        ["since", "2022-02-30"],
      ],
      { since: { code: "notADate" } },
    ],
    [
      "no hour",
      [
        ["name", "A"],
        ["hour", "25:00"],
      ],
      { hour: { code: "notATime" } },
    ],
    [
      "not in the list",
      [
        ["name", "A"],
        ["country", "xx"],
      ],
      { country: { code: "unknownChoice" } },
    ],
    [
      "nothing chosen",
      [
        ["name", "A"],
        ["country", ""],
      ],
      { country: { code: "required" } },
    ],
    [
      "too small",
      [
        ["name", "A"],
        ["year", "12"],
      ],
      { year: { code: "tooSmall", params: { min: 1900 } } },
    ],
    [
      "too big",
      [
        ["name", "A"],
        ["year", "9999"],
      ],
      { year: { code: "tooBig", params: { max: 2100 } } },
    ],
    [
      "no number",
      [
        ["name", "A"],
        ["year", "abc"],
      ],
      { year: { code: "notANumber" } },
    ],
    [
      "too many",
      [
        ["name", "A"],
        ["tags", "a"],
        ["tags", "b"],
      ],
      { tags: { code: "chooseFewer", params: { max: 1 } } },
    ],
    [
      "the schema's own word",
      [
        ["name", "A"],
        ["until", "x"],
      ],
      { until: { code: "endBeforeStart" } },
    ],
  ] as [string, [string, string][], object][])("%s", (_, entries, expected) => {
    expect(problems(entries)).toEqual(expected);
  });

  test("an unknown field is said of the whole form, without its name", () => {
    const form = formOf([
      ["name", "A"],
      ["orgId", "x"],
    ]);
    const parsed = Schema.safeParse(readForm(form));
    expect(parsed.success).toBe(false);
    if (parsed.success) return;
    const state = invalid(parsed.error, form);
    expect(state.message).toEqual({ code: "unknownField" });
    expect(state.values).toEqual({ name: "A", orgId: "x" });
  });
});

test("the other answers", () => {
  expect(refused("alerts.take.alreadyTaken").message).toEqual({ code: "alerts.take.alreadyTaken" });
  expect(refused({ code: "tooManyTries", params: { minutes: 4 } }).message?.params).toEqual({ minutes: 4 });
  expect(stale(formOf([["note", "mine"]]), { note: "theirs" })).toMatchObject({
    status: "stale",
    values: { note: "mine" },
    theirs: { note: "theirs" },
  });
  expect(done("alerts.take.yours", { id: "1" })).toMatchObject({
    status: "done",
    errors: {},
    data: { id: "1" },
  });
  expect(idle.status).toBe("idle");
});
