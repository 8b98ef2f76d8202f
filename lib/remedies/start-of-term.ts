import { earliestDay } from "../time/plain-date.ts";
import type { Code } from "../vocabulary/codes.ts";
import { codesOf } from "../vocabulary/codes.ts";

/** What a term can be counted from: the ruling, the telling of it, the handing over of a copy. */
export type StartKind = Code<"term_start">;

/** A day on which something happened, with its local hour where that is known. */
export interface KnownDay {
  day: Temporal.PlainDate;
  time?: Temporal.PlainTime | null;
}

/**
 * What is known of the dates of one decision or event. A kind may hold several days: notices to the person
 * and to counsel, or sources that differ. An empty list means that the date is not known.
 */
export interface TermFacts {
  decision: readonly KnownDay[];
  notification: readonly KnownDay[];
  service: readonly KnownDay[];
  /** The day our own people learned of it: the last resort. */
  knownToUs: Temporal.PlainDate;
  /** The latest arrest, for watch dates. */
  arrest?: KnownDay | null;
  /** The scheduled removal, local to the host state, for terms counted back from it. */
  removal?: KnownDay | null;
  /** Kinds whose date somebody disputes though only one is recorded. */
  disputed?: readonly StartKind[];
}

/** Where a term starts and why there. */
export interface TermStart {
  day: Temporal.PlainDate;
  time: Temporal.PlainTime | null;
  /** Which of the dates it is. */
  from: StartKind | "known_to_us" | "arrest";
  /** True where the rule names another date, and that one is not known. */
  assumed: boolean;
  /** The days that compete for this date, earliest first; empty where nobody disputes it. */
  disputed: readonly Temporal.PlainDate[];
}

/**
 * The start of a term: the date that the rule names; of several, the earliest. Where it is not known, the
 * earliest known date of that decision; where none is, the day it became known to us. Never nothing.
 */
export function startOfTerm(named: StartKind, facts: TermFacts): TermStart {
  const from = facts[named].length > 0 ? named : earliestKind(facts);
  if (from === null) {
    return { day: facts.knownToUs, time: null, from: "known_to_us", assumed: true, disputed: [] };
  }
  const { day, time = null } = earliestOf(facts[from])!;
  return { day, time, from, assumed: from !== named, disputed: disputedDays(from, facts) };
}

/** A notice of a decision, as it is recorded. */
export interface NoticeFact {
  kind: Code<"notice_kind">;
  to: Code<"notice_to">;
  on: Temporal.PlainDate;
  at?: Temporal.PlainTime | null;
}

/**
 * The dates of a decision from what is recorded of it. Telling and serving both notify, to the person or to
 * counsel; what our own team learned starts no term in law and serves only as the day it became known to us.
 */
export function termFactsOfDecision(recorded: {
  decidedOn: Temporal.PlainDate | null;
  notices: readonly NoticeFact[];
  knownOn: Temporal.PlainDate;
  arrest?: KnownDay | null;
  removal?: KnownDay | null;
  disputed?: readonly StartKind[];
}): TermFacts {
  const inLaw = recorded.notices.filter((notice) => notice.to !== "us");
  const toUs = recorded.notices.filter((notice) => notice.to === "us").map((notice) => notice.on);
  const { arrest, removal, disputed } = recorded;
  return {
    decision: recorded.decidedOn ? [{ day: recorded.decidedOn }] : [],
    notification: inLaw.map(dayOfNotice),
    service: inLaw.filter((notice) => notice.kind === "served").map(dayOfNotice),
    knownToUs: earliestDay([recorded.knownOn, ...toUs])!,
    arrest,
    removal,
    disputed,
  };
}

/** The dates of an event that offers a rule without a decision: every start is the day of the event. */
export function termFactsOfEvent(
  happened: KnownDay,
  also: Pick<TermFacts, "arrest" | "removal"> = {},
): TermFacts {
  const days = [happened];
  return { decision: days, notification: days, service: days, knownToUs: happened.day, ...also };
}

function dayOfNotice({ on, at }: NoticeFact): KnownDay {
  return { day: on, time: at };
}

function earliestKind(facts: TermFacts): StartKind | null {
  let earliest: StartKind | null = null;
  for (const kind of codesOf("term_start")) {
    const day = earliestOf(facts[kind]);
    if (!day) continue;
    if (earliest === null || compare(day, earliestOf(facts[earliest])!) < 0) earliest = kind;
  }
  return earliest;
}

function earliestOf(days: readonly KnownDay[]): KnownDay | null {
  return days.reduce<KnownDay | null>(
    (first, day) => (first && compare(first, day) <= 0 ? first : day),
    null,
  );
}

/** A day whose hour is not known counts from midnight, so it comes first. */
function compare(a: KnownDay, b: KnownDay): number {
  return Temporal.PlainDateTime.compare(momentOf(a), momentOf(b));
}

/** The local moment of a known day: its hour, or midnight at its start. */
export function momentOf({ day, time }: KnownDay): Temporal.PlainDateTime {
  return day.toPlainDateTime(time ?? undefined);
}

function disputedDays(kind: StartKind, facts: TermFacts): Temporal.PlainDate[] {
  const days = [...new Set(facts[kind].map(({ day }) => day.toString()))].sort();
  if (days.length < 2 && !facts.disputed?.includes(kind)) return [];
  return days.map((day) => Temporal.PlainDate.from(day));
}
