import { expect, test } from "vitest";
import { pickMessages } from "./pick-messages.ts";

const catalogue = { ui: { a: "1", b: { c: "2", d: "3" } }, alerts: { take: { x: "4" }, raise: { y: "5" } } };

test("only the branches that are named, in their places", () => {
  expect(pickMessages(catalogue, ["ui.b.c", "alerts.take"])).toEqual({
    ui: { b: { c: "2" } },
    alerts: { take: { x: "4" } },
  });
});

test("a whole namespace wins over a part of it", () => {
  expect(pickMessages(catalogue, ["ui", "ui.b.c"])).toEqual({ ui: catalogue.ui });
  expect(pickMessages(catalogue, ["alerts.raise", "alerts.take"])).toEqual({ alerts: catalogue.alerts });
});

test("the catalogue itself is left as it was", () => {
  const before = structuredClone(catalogue);
  pickMessages(catalogue, ["ui.b", "ui.b.c", "ui.a"]);
  expect(catalogue).toEqual(before);
});

test("a path that leads nowhere is a mistake", () => {
  expect(() => pickMessages(catalogue, ["alerts.gone"])).toThrow("alerts.gone".split(".")[1]);
  expect(() => pickMessages(catalogue, ["constructor"])).toThrow();
});
