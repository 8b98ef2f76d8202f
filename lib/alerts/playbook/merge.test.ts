import { describe, expect, test } from "vitest";
import en from "../../../messages/en/playbook.json" with { type: "json" };
import ru from "../../../messages/ru/playbook.json" with { type: "json" };
import { codesOf, isCode } from "../../vocabulary/codes.ts";
import items from "./items.json" with { type: "json" };
import { levelLines, mergePlaybook, type OwnItem } from "./merge.ts";
import { lastPosition, moved } from "./order.ts";
import { ITEM_CODES, type ItemCode, programItems } from "./program.ts";

const own = (given: Partial<OwnItem>): OwnItem => ({
  ...{ id: "a", level: "imminent", alertKind: null, hostState: null, position: 5000, code: null },
  ...{ words: "Ring the night desk", within: null, isLeftOut: false, version: 1 },
  ...given,
});
const left = (code: ItemCode, level: OwnItem["level"] = "imminent") =>
  own({ id: `left ${code}`, level, code, words: null, position: 0, isLeftOut: true });

const KZ = { level: "imminent", kind: "removal_now", hostState: "KZ" } as const;
const namesOf = (lines: readonly { item: string }[]) => lines.map(({ item }) => item);

describe("the program's list", () => {
  test("every action has words in both languages, and none has words without being an action", () => {
    for (const catalogue of [en, ru])
      expect(Object.keys(catalogue.items).sort()).toEqual([...ITEM_CODES].sort());
    expect([...new Set(items.map(({ code }) => code))]).toEqual([...ITEM_CODES]);
  });

  test("every level has something to do, and a code once", () => {
    for (const level of codesOf("risk_level")) {
      const codes = programItems(level).map(({ code }) => code);
      expect(codes.length).toBeGreaterThan(0);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test("kinds are kinds of alert, and the first hour is an hour", () => {
    for (const { kinds = [], part, within } of items) {
      expect(kinds.every((kind) => isCode("alert_kind", kind))).toBe(true);
      if (part === "first") expect(within).toBeLessThanOrEqual(60);
    }
  });
});

describe("what is to be done on an alert", () => {
  test("the first hour comes first, in the order of the list", () => {
    const lines = mergePlaybook([], KZ);
    const parts = lines.map(({ part }) => part);
    expect(parts).toEqual([...parts].sort());
    expect(namesOf(lines).slice(0, 3)).toEqual(["phone_lawyer", "phone_duty_officer", "phone_unhcr"]);
  });

  test.each([
    ["KZ", ["object_to_return", "serve_the_capital"], ["ask_rule_39"]],
    ["TR", ["ask_rule_39"], ["object_to_return", "serve_the_capital"]],
    ["US", [], ["ask_rule_39", "object_to_return"]],
  ])("in %s what its law offers is asked for, and nothing else's", (hostState, has, hasNot) => {
    const names = namesOf(mergePlaybook([], { ...KZ, hostState }));
    expect(names).toEqual(expect.arrayContaining(has));
    expect(names.filter((name) => hasNot.includes(name))).toEqual([]);
  });

  test("an action of one kind of alert stands on no other", () => {
    expect(namesOf(mergePlaybook([], { ...KZ, kind: "contact_lost" }))).toContain("ring_safe_contacts");
    expect(namesOf(mergePlaybook([], KZ))).not.toContain("ring_safe_contacts");
  });

  test("what is left out is gone at its own level alone", () => {
    const items = [left("find_counsel", "imminent")];
    const at = (level: OwnItem["level"]) =>
      namesOf(mergePlaybook(items, { ...KZ, level, kind: "counsel_lost" }));
    expect(at("imminent")).not.toContain("find_counsel");
    expect(at("critical")).toContain("find_counsel");
  });

  test.each([
    ["on all", {}, true],
    ["of this kind", { alertKind: "removal_now" }, true],
    ["of another kind", { alertKind: "moved" }, false],
    ["of this state", { hostState: "KZ" }, true],
    ["of another state", { hostState: "TR" }, false],
    ["of another level", { level: "high" as const }, false],
  ])("an action of the organisation's own, %s", (_, given, isThere) => {
    expect(namesOf(mergePlaybook([own(given)], KZ)).includes("a")).toBe(isThere);
  });

  test.each([
    [60, "first"],
    [61, "then"],
    [null, "then"],
  ])("due within %s minutes, it stands under %s", (within, part) => {
    const line = mergePlaybook([own({ within })], KZ).find(({ item }) => item === "a");
    expect(line).toMatchObject({ part, within, words: "Ring the night desk", code: null });
  });
});

describe("the order", () => {
  const at = (items: readonly OwnItem[], id: string) => namesOf(levelLines(items, "watch")).indexOf(id);
  const place = (items: OwnItem[], positions: Map<string, number> | null): OwnItem[] =>
    items.map((item) => ({ ...item, position: positions?.get(item.id) ?? item.position }));
  const watch = (id: string, position: number) => own({ id, level: "watch", position });

  test("a new one stands behind everything", () => {
    const items = [watch("a", 101), watch("b", 102)];
    const position = lastPosition(levelLines(items, "watch"));
    expect(at([...items, watch("c", position)], "c")).toBe(3);
    expect(lastPosition(levelLines([], "watch"))).toBe(101);
  });

  test("it goes up past its neighbour, past the program's, and then no further", () => {
    let items = [watch("a", 101), watch("b", 102)];
    for (const expected of [1, 0]) {
      items = place(items, moved(levelLines(items, "watch"), "b", "up"));
      expect(at(items, "b")).toBe(expected);
    }
    expect(moved(levelLines(items, "watch"), "b", "up")).toBeNull();
    expect(namesOf(levelLines(items, "watch"))).toEqual(["b", "review", "a"]);
  });

  test("down again it is where it was", () => {
    let items = [watch("a", 101), watch("b", 102)];
    for (const by of ["up", "up", "down", "down"] as const)
      items = place(items, moved(levelLines(items, "watch"), "b", by));
    expect(namesOf(levelLines(items, "watch"))).toEqual(["review", "a", "b"]);
    expect(moved(levelLines(items, "watch"), "b", "down")).toBeNull();
  });

  test("it does not leave the first hour for what comes then", () => {
    const items = [own({ id: "a", within: 30 })];
    expect(moved(levelLines(items, "imminent"), "a", "down")).toBeNull();
  });

  test("the second part is moved in like the first", () => {
    let items = [own({ id: "a" }), own({ id: "b", position: 5001 })];
    items = place(items, moved(levelLines(items, "imminent"), "b", "up"));
    items = place(items, moved(levelLines(items, "imminent"), "b", "up"));
    const names = namesOf(levelLines(items, "imminent"));
    expect(names.slice(-3)).toEqual(["b", "press_with_consent", "a"]);
  });
});
