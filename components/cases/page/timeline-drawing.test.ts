import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TIMELINE_KINDS, type TimelineEntry, type TimelineKind } from "@/lib/casework/timeline";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { TimelineDrawing } from "./timeline-drawing";

const NOW = "2022-12-29T07:00:00Z";
const OF_A_PROCEEDING = /^(proceeding|hearing|decision|notice|filing|lastDay)/;
const OF_TYPE = ["proceeding_type", "rsd_first_instance"] as const;
const PROCEEDINGS = ["asylum", "expulsion", "extradition", "fine"];

/** What a long case is full of. */
const OFTEN: readonly TimelineKind[] = [
  "contact",
  "hearing",
  "note",
  "filing",
  "custodyMove",
  "notice",
  "decision",
  "noContact",
  "lastDay",
];

/** A case with this many entries of every kind over two years, some of them ahead. */
function aBusyCase(count: number): TimelineEntry[] {
  const day = (offset: number) => new Date(Date.parse(NOW) + offset * 86_400_000).toISOString().slice(0, 10);
  const once = TIMELINE_KINDS.filter((kind) => kind !== "proceedingOpened");
  return Array.from({ length: count }, (_, at) => {
    const kind = at < 4 ? "proceedingOpened" : (once[at - 4] ?? OFTEN[at % OFTEN.length]!);
    return {
      key: `row${at} ${kind}`,
      kind,
      proceedingId: at < 4 || OF_A_PROCEEDING.test(kind) ? PROCEEDINGS[at % 4]! : null,
      on: day(Math.floor((at * 7919) % 760) - 700),
      isDated: at % 9 > 0,
      at: null,
      zone: "Asia/Almaty",
      codes: kind === "decision" ? [OF_TYPE, ["decision_outcome", "refused_unspecified"]] : [OF_TYPE],
      text: null,
      source: null,
      grade: null,
      by: null,
      recordedAt: null,
      learnedOn: null,
      changed: null,
    } satisfies TimelineEntry;
  });
}

function draw(entries: TimelineEntry[], locale: Locale): string {
  const ids = new Map(entries.map(({ key }, at) => [key, `e${at + 1}`]));
  const children = createElement(TimelineDrawing, {
    entries,
    idOf: ({ key }) => ids.get(key) as string,
    now: NOW,
    zone: "Asia/Almaty",
    today: "2022-12-29",
  });
  const frame = { locale, messages: catalogues[locale], timeZone: "UTC", children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, frame));
}

describe("the drawing of a timeline", () => {
  test.each(["en", "ru"] as const)("of 200 entries weighs less than 30 KB in %s", (locale) => {
    expect(Buffer.byteLength(draw(aBusyCase(200), locale))).toBeLessThan(30_000);
  });

  test("has no style attribute, which the content policy would drop", () => {
    expect(draw(aBusyCase(60), "en")).not.toContain("style=");
  });

  test("names every mark and leads each to its entry", () => {
    const html = draw(aBusyCase(60), "en");
    const marks = [...html.matchAll(/<a href="#e\d+"[^>]*><title>([^<]+)<\/title><use href="#(m\d+)"/g)];
    expect(marks.length).toBe([...html.matchAll(/<a href="#e/g)].length);
    expect(marks.length).toBeGreaterThan(30);
    for (const [, said, mark] of marks) {
      expect(said).toMatch(/\d{4}/);
      expect(html).toContain(`<g id="${mark}"`);
    }
  });

  test("says in words which last day is past and what lies ahead", () => {
    const html = draw(aBusyCase(200), "en");
    expect(html).toMatch(/Last day, [^<]*, past, not settled<\/title>/);
    expect(html).toMatch(/, ahead<\/title>/);
  });

  test("explains each mark it uses, and no other", () => {
    const html = draw([aBusyCase(1)[0]!], "en");
    const legend = html.slice(html.indexOf("timeline-legend"));
    expect([...legend.matchAll(/<li>/g)]).toHaveLength(1);
    expect(legend).toContain("Proceeding begun");
  });
});
