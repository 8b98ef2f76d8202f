import { expect, test } from "vitest";
import { z } from "zod";
import { attributesOf, isTerminalStage, stageListOf } from "./attributes.ts";
import { CODES } from "./code-lists.ts";
import { type CodeList, codeOf, codesOf, isCode } from "./codes.ts";
import { choicesOf, label, listLabel, meaningOf, noteOf } from "./labels.ts";
import ruleWords from "./rule-words.json" with { type: "json" };
import vocabulary from "./vocabulary.json" with { type: "json" };

const {
  lists: { lists: _, ...headings },
  ...lists
} = vocabulary;
const { lists: ourHeadings, ...ourLists } = ruleWords;
const allLists: Record<string, Record<string, unknown>> = { ...lists, ...ourLists };
const listNames = Object.keys(CODES) as CodeList[];

const text = z.string().min(1);
const words = { en: text, ru: text, note: text.optional() };
const meaning = z.strictObject({ en: text, ru: text });
const shapes: Partial<Record<CodeList, z.ZodType>> = {
  risk_level: z.strictObject({ ...words, meaning }),
  shield_state: z.strictObject({ ...words, meaning }),
  role: z.strictObject({ ...words, meaning }),
  proceeding_category: z.strictObject({ ...words, canEndInRemoval: z.boolean() }),
  proceeding_type: z.strictObject({
    ...words,
    category: codeOf("proceeding_category"),
    canEndInRemoval: z.boolean(),
  }),
  decision_outcome: z.strictObject({
    ...words,
    categories: z.array(z.union([codeOf("proceeding_category"), z.literal("all")])).min(1),
  }),
  evidence_grade: z.strictObject({ ...words, symbol: z.enum(["A", "B", "C", "D"]) }),
  alert_kind: z.strictObject({ ...words, defaultSeverity: codeOf("alert_severity") }),
  source_kind: z.strictObject({ ...words, defaultGrade: codeOf("evidence_grade") }),
  language: z.strictObject({ ...words, own: text, dir: z.enum(["ltr", "rtl"]) }),
  specific_needs: z.strictObject({
    ...words,
    unhcr: text,
    group: text,
    caseHeader: z.boolean(),
    verify: z.boolean(),
    exportable: z.boolean(),
  }),
  person_relation: z.strictObject({ ...words, family: z.boolean() }),
};
const stage = z.strictObject({ ...words, terminal: z.boolean() });
const plain = z.strictObject(words);

test("the codes are those of the word lists, in the same order", () => {
  const fromWords = Object.entries(allLists).map(([list, entries]) => [list, Object.keys(entries)]);
  expect(Object.entries(CODES).map(([list, codes]) => [list, [...codes]])).toEqual(fromWords);
  expect(Object.keys({ ...headings, ...ourHeadings }).sort()).toEqual([...listNames].sort());
});

test.each(listNames)("every entry of %s has its words in both languages and its own fields", (list) => {
  const shape = shapes[list] ?? (list.startsWith("stage_") ? stage : plain);
  for (const [code, entry] of Object.entries(allLists[list]!)) {
    expect(shape.safeParse(entry).error?.message, `${list}.${code}`).toBeUndefined();
  }
});

test("a code of another list is not a code of this one", () => {
  expect(isCode("notice_kind", "served")).toBe(true);
  expect(isCode("notice_kind", "counsel")).toBe(false);
  expect(isCode("notice_kind", "toString")).toBe(false);
  expect(isCode("notice_kind", null)).toBe(false);
  expect(codeOf("notice_kind").safeParse("told").success).toBe(true);
  expect(codeOf("notice_kind").safeParse("counsel").success).toBe(false);
  expect(codesOf("notice_kind")).toEqual(["told", "served"]);
});

test("a label is in the language asked for", () => {
  expect(label("case_status", "watching", "en")).toBe("Followed");
  expect(label("case_status", "watching", "ru")).toBe("На контроле");
  expect(listLabel("decision_outcome", "en")).toBe("Outcome of the decision");
  expect(listLabel("procedure", "ru")).toBe("Порядок рассмотрения");
  expect(choicesOf("notice_to", "en")).toEqual([
    { code: "person", label: "The person" },
    { code: "counsel", label: "Counsel" },
    { code: "us", label: "Us" },
  ]);
});

test("meanings and notes are there where the list tells them", () => {
  expect(meaningOf("risk_level", "watch", "en")).toBe("No path to removal is known now.");
  expect(meaningOf("notice_to", "us", "en")).toBeNull();
  expect(noteOf("rule_nature", "law")).toBeNull();
  expect(noteOf("alert_state", "stood_down")).toContain("Never by itself");
});

test("a kind of proceeding knows its lane, and the lane its stages", () => {
  const { category, canEndInRemoval } = attributesOf("proceeding_type", "dublin_transfer");
  expect([category, canEndInRemoval]).toEqual(["dublin_transfer", true]);
  for (const lane of codesOf("proceeding_category")) {
    const stages = codesOf(stageListOf(lane));
    expect(stages.some((code) => isTerminalStage(stageListOf(lane), code))).toBe(true);
    expect(stages.some((code) => !isTerminalStage(stageListOf(lane), code))).toBe(true);
  }
});
