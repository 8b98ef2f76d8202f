import type { CaseLine } from "@/lib/cases/list";
import { formatDay, formatMoment, utcOffset } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { sayRelative } from "@/lib/i18n/say-span";
import { COUNTED_MS, spanOf } from "@/lib/i18n/span";
import type { Words } from "@/lib/i18n/translator";
import { knownZoneName } from "@/lib/i18n/zone-name";
import { hostZone } from "@/lib/time/host-zone";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

/**
 * A line in finished words, by position: fifty of them go over the wire, and names of fields would weigh more than what they hold.
 * A day or moment is there as a machine and as a person reads it, or neither.
 * `countTo` is there while the last day is near enough to be counted down to.
 */
export type DrawnLine = readonly [
  id: string,
  codename: string,
  name: string | null,
  level: string | null,
  host: string,
  heldBy: string | null,
  place: string | null,
  lastDay: string | null,
  lastDayText: string | null,
  countTo: string | null,
  hearing: string | null,
  hearingText: string | null,
  contact: string | null,
  contactText: string | null,
  contactAgo: string | null,
  lead: string | null,
];

type Drawing = {
  locale: Locale;
  /** ISO, by the server's clock. */
  now: string;
  /** On a discreet screen names are not even sent. */
  discreet: boolean;
  words: { notHeld: string; common: Words<"common">; time: Words<"ui.time"> };
};

/** The lines of a page as they are read in their host states. What one line has in words already, the others take from it. */
export function drawLines(
  lines: readonly CaseLine[],
  { locale, now, discreet, words }: Drawing,
): DrawnLine[] {
  const present = Date.parse(now);
  const ago = remembering(
    (at: number) => JSON.stringify(spanOf(at - present)) + (at > present),
    (at) => sayRelative(words.time, at, present),
  );
  const zoneOf = remembering(String, hostZone);
  const heldBy = remembering(String, (body: string) =>
    label("holding_body", body as Code<"holding_body">, locale),
  );

  const nameOf = remembering(String, (zone: string) => knownZoneName(words.common, zone));

  function moment(at: string, zone: string): string {
    return formatMoment(locale, at, zone, nameOf(zone) ?? utcOffset(at, zone));
  }

  return lines.map((line) => {
    const zone = zoneOf(line.hostState);
    const { nextLastDay, nextLastDayAt, nextHearingAt, lastContactAt } = line;
    return [
      line.id,
      line.codename,
      discreet ? null : line.name,
      line.level,
      line.hostState,
      line.isHeld === false ? words.notHeld : line.holdingBody && heldBy(line.holdingBody),
      line.place,
      nextLastDay,
      nextLastDay && formatDay(locale, nextLastDay),
      nextLastDayAt && Date.parse(nextLastDayAt) - present <= COUNTED_MS ? nextLastDayAt : null,
      nextHearingAt && short(nextHearingAt),
      nextHearingAt && moment(nextHearingAt, zone),
      lastContactAt && short(lastContactAt),
      lastContactAt && moment(lastContactAt, zone),
      lastContactAt && ago(Date.parse(lastContactAt)),
      line.lead,
    ];
  });
}

/** A moment to the minute, as `2022-12-30T01:02Z`: a machine needs no more of it, and it stands in the page four times. */
function short(at: string): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

/** The same answer for what has the same name, for as long as one page is drawn. */
function remembering<A, T>(nameOf: (argument: A) => string, work: (argument: A) => T): (argument: A) => T {
  const known = new Map<string, T>();
  return (argument) => {
    const name = nameOf(argument);
    const held = known.get(name);
    if (held !== undefined) return held;
    const made = work(argument);
    known.set(name, made);
    return made;
  };
}
