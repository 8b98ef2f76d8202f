import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8");

function tokensOf(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

const light = tokensOf(css.split("@media")[0]!);
const darkByDevice = tokensOf(css.split("@media")[1]!.split(':root[data-theme="dark"]')[0]!);
const darkByChoice = tokensOf(css.split(':root[data-theme="dark"]')[1]!);

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const GROUNDS = ["paper", "surface", "sunken"];
const TEXTS = [
  "ink-3",
  "accent",
  "error",
  "good",
  "warn",
  "shield-up",
  "shield-thin",
  "shield-unconfirmed",
  "shield-none",
];
const LEVELS = ["removed", "imminent", "critical", "high", "elevated", "watch"];

const AA = 4.5;
const AAA = 7;
const SHAPE = 3;

const PAIRS: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ["ink", ground, AAA],
    ["ink-2", ground, AAA],
    ...TEXTS.map((text): [string, string, number] => [text, ground, AA]),
    ...LEVELS.map((level): [string, string, number] => [`level-${level}`, ground, AA]),
    ["field-line", ground, SHAPE],
    ["focus", ground, SHAPE],
  ]),
  ...LEVELS.map((level): [string, string, number] => [`level-${level}`, `level-${level}-soft`, AA]),
  ...["accent", "error", "good", "warn"].map((tone): [string, string, number] => [tone, `${tone}-soft`, AA]),
  ...["accent-soft", "error-soft", "good-soft", "warn-soft"].map((soft): [string, string, number] => [
    "ink",
    soft,
    AAA,
  ]),
  ["accent-ink", "accent", AA],
  ["accent-ink", "accent-strong", AA],
  ["alarm-ink", "alarm", AA],
  ["alarm-ink", "alarm-strong", AA],
  ["alarm-deep", "alarm-ink", AAA],
];

describe.each([
  ["light", light],
  ["dark", darkByDevice],
])("the %s palette", (_, tokens) => {
  test.each(PAIRS)("%s on %s", (front, back, least) => {
    expect(contrast(tokens[front]!, tokens[back]!)).toBeGreaterThanOrEqual(least);
  });
});

test("dark is the same, whether the device or the person asks for it", () => {
  expect(darkByChoice).toEqual(darkByDevice);
  expect(Object.keys(darkByDevice).sort()).toEqual(Object.keys(light).sort());
});
