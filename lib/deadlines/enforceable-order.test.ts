import { expect, test } from "vitest";
import { hasEnforceableOrder } from "./enforceable-order.ts";
import { aRefusal } from "./fixtures.ts";
import type { TermDecision } from "./rows.ts";

const expelled = aRefusal({
  outcome: "expulsion_ordered",
  finality: "not_final_term_running",
  decided_on: "2022-12-08",
});
const upheld = aRefusal({
  id: "d2",
  outcome: "appeal_dismissed",
  finality: "final",
  decided_on: "2022-12-28",
});

test.each<[string, TermDecision[], boolean]>([
  ["an order that is not final", [expelled], false],
  ["the same, enforceable all the same", [{ ...expelled, finality: "enforceable_despite_appeal" }], true],
  ["upheld and final", [expelled, upheld], true],
  [
    "a hearing put off after it changes nothing",
    [expelled, upheld, aRefusal({ id: "d3", outcome: "adjourned", decided_on: "2022-12-29" })],
    true,
  ],
  [
    "set aside after it",
    [expelled, upheld, aRefusal({ id: "d3", outcome: "order_set_aside", decided_on: "2023-01-10" })],
    false,
  ],
  ["a refusal of asylum sends nobody out", [aRefusal({ finality: "final" })], false],
  ["a dismissal of an appeal against no order that is recorded", [upheld], false],
])("%s", (_, decision, stands) => {
  expect(hasEnforceableOrder({ proceeding: [{ id: "p1", can_end_in_removal: true }], decision })).toBe(
    stands,
  );
});
