import { expect, test } from "vitest";
import { orderIn, type Ruling } from "./orders.ts";

const ruling = (outcome: Ruling["outcome"], finality: Ruling["finality"] = "final"): Ruling => ({
  outcome,
  finality,
});
const running = ruling("expulsion_ordered", "not_final_term_running");

test.each<[string, Ruling[], "none" | "not yet" | "in force"]>([
  ["nothing decided", [], "none"],
  ["an order whose term is running", [running], "not yet"],
  ["one that is final", [ruling("expulsion_ordered")], "in force"],
  [
    "one that may be carried out all the same",
    [ruling("return_ordered", "enforceable_despite_appeal")],
    "in force",
  ],
  ["its appeal dismissed for good", [running, ruling("appeal_dismissed")], "in force"],
  ["its appeal allowed", [running, ruling("appeal_allowed_remitted")], "none"],
  ["ordered anew after that", [running, ruling("appeal_allowed_remitted"), running], "not yet"],
  ["custody ordered for good says nothing of it", [running, ruling("custody_ordered")], "not yet"],
  ["a conviction before it says nothing of it", [ruling("convicted"), running], "not yet"],
])("%s", (_, rulings, expected) => {
  const order = orderIn(rulings);
  expect(order === null ? "none" : order.inForce.length > 0 ? "in force" : "not yet").toBe(expected);
});
