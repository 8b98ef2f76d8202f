import { expect, test } from "vitest";
import { opensMap, opensPalette, type Pressed } from "./keys";

const pressed = (some: Partial<Pressed>): Pressed => ({
  key: "",
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...some,
});

test.each([
  ["Ctrl K", { key: "k", code: "KeyK", ctrlKey: true }, true],
  ["⌘ K", { key: "k", code: "KeyK", metaKey: true }, true],
  ["Ctrl K with capitals locked", { key: "K", code: "KeyK", ctrlKey: true }, true],
  ["Ctrl and the same place on a Russian keyboard", { key: "л", code: "KeyK", ctrlKey: true }, true],
  ["Ctrl K where K lies elsewhere", { key: "k", code: "KeyV", ctrlKey: true }, true],
  ["the place of K where another Latin letter lies", { key: "t", code: "KeyK", ctrlKey: true }, false],
  ["K alone", { key: "k", code: "KeyK" }, false],
  ["Ctrl Shift K, which is the browser's", { key: "K", code: "KeyK", ctrlKey: true, shiftKey: true }, false],
  ["Ctrl Alt K", { key: "k", code: "KeyK", ctrlKey: true, altKey: true }, false],
])("the palette: %s", (_, some, expected) => {
  expect(opensPalette(pressed(some))).toBe(expected);
});

test.each([
  ["?", { key: "?", shiftKey: true }, false, true],
  ["? while somebody types", { key: "?", shiftKey: true }, true, false],
  ["Ctrl ?", { key: "?", ctrlKey: true }, false, false],
  ["/", { key: "/" }, false, false],
])("the keyboard map: %s", (_, some, isTyping, expected) => {
  expect(opensMap(pressed(some), isTyping)).toBe(expected);
});
