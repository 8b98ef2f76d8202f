/** How a rota turns. Days are `YYYY-MM-DD`, hours `HH:MM` on the clock of `zone`. */
export type RotaPlan = {
  id: string;
  /** IANA. */
  zone: string;
  cycle: "daily" | "weekly" | "custom";
  /** Hours of the clock that a turn lasts; of a custom cycle alone. */
  shiftHours: number | null;
  handOverAt: string;
  /** ISO, Monday is 1; of a weekly cycle alone. */
  handOverWeekday: number | null;
  /** The day on which the first of `people` begins. Nothing is covered before. */
  startsOn: string;
  /** The hours of each day that are covered; null is the whole day. Until an hour that is not later is until the next day. */
  fromTime: string | null;
  untilTime: string | null;
  /** Ids, in the order of their turns. */
  people: readonly string[];
  /** Those of the organisation who have left, or may not come in: nobody of them is on call. */
  gone: ReadonlySet<string>;
  endedAt: Temporal.Instant | null;
};

/** Somebody instead of whoever the turn names; nobody where `userId` is null. */
export type Override = {
  id: string;
  start: Temporal.Instant;
  end: Temporal.Instant;
  userId: string | null;
  swapId: string | null;
};

/** Days on which somebody is away, both within, on the clock of the rota that is asked. */
export type Absence = { userId: string; firstDay: string; lastDay: string };

/**
 * Why it is this person, or nobody: their turn, they stand in, they exchanged; whoever it was is away or has left; nobody was named.
 */
export type Why = "turn" | "override" | "swap" | "absent" | "gone" | "nobody";

/** Who answers at a moment. `planned`: who would, were they here. */
export type Answer = { userId: string | null; why: Why; planned: string | null };

/** A time in which one answer holds. `turn` counts from the first day of the rota: no shift reaches from one turn into another. */
export type Shift = Answer & { start: Temporal.Instant; end: Temporal.Instant; turn: number };
