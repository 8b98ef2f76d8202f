import type {
  DecisionRow,
  FilingRow,
  HearingRow,
  MeasureRow,
  NoticeRow,
  ProceedingRow,
  RemovalRow,
} from "./rows.ts";

/** What is possible but looks like a slip. It is shown beside the entry and refused nowhere. */
export type Oddity =
  | "noticeBeforeDecision"
  | "decisionAhead"
  | "noticeAhead"
  | "lodgedBeforeDecision"
  | "lodgedAhead"
  | "endedBeforeBegun"
  | "mandateOver"
  | "heldAhead"
  | "removalPast"
  | "measureAhead"
  | "measureEndsFirst"
  | "measureBindsNothing"
  | "eventBeforeMeasure";

/**
 * What looks odd in a decision and its notices.
 *
 * @param today in the host state, `YYYY-MM-DD`
 */
export function oddInDecision(
  decision: Pick<DecisionRow, "decided_on">,
  notices: readonly Pick<NoticeRow, "given_on">[],
  today: string,
): Oddity[] {
  const days = notices.flatMap(({ given_on }) => given_on ?? []);
  const decided = decision.decided_on;
  const odd: Oddity[] = [];
  if (decided !== null && days.some((day) => day < decided)) odd.push("noticeBeforeDecision");
  if (decided !== null && decided > today) odd.push("decisionAhead");
  if (days.some((day) => day > today)) odd.push("noticeAhead");
  return odd;
}

/** What looks odd in a filing, beside the decision it answers. */
export function oddInFiling(
  filing: Pick<FilingRow, "lodged_on">,
  decision: Pick<DecisionRow, "decided_on"> | undefined,
  today: string,
): Oddity[] {
  const { lodged_on: lodged } = filing;
  if (lodged === null) return [];
  const odd: Oddity[] = [];
  if (decision?.decided_on && lodged < decision.decided_on) odd.push("lodgedBeforeDecision");
  if (lodged > today) odd.push("lodgedAhead");
  return odd;
}

/**
 * What looks odd in a measure. One that names no proceeding is possible, and protects nothing.
 *
 * @param measure with the number of proceedings that it names
 * @param events  what happened to it
 */
export function oddInMeasure(
  measure: Pick<MeasureRow, "happened_on" | "ends_on"> & { binds: number },
  events: readonly { on: string | null }[],
  today: string,
): Oddity[] {
  const { happened_on: on, ends_on: endsOn } = measure;
  const odd: Oddity[] = [];
  if (measure.binds === 0) odd.push("measureBindsNothing");
  if (on !== null && on > today) odd.push("measureAhead");
  if (on !== null && endsOn !== null && endsOn < on) odd.push("measureEndsFirst");
  if (on !== null && events.some((event) => event.on !== null && event.on < on))
    odd.push("eventBeforeMeasure");
  return odd;
}

/** What looks odd in a proceeding: that it ended before it began, or that counsel's mandate is over while it runs. */
export function oddInProceeding(
  proceeding: Pick<ProceedingRow, "happened_on" | "ended_on" | "mandate_until">,
  today: string,
): Oddity[] {
  const { happened_on: begun, ended_on: ended, mandate_until: mandate } = proceeding;
  const odd: Oddity[] = [];
  if (begun !== null && ended !== null && ended < begun) odd.push("endedBeforeBegun");
  if (mandate !== null && mandate < today && ended === null) odd.push("mandateOver");
  return odd;
}

/** A hearing that was held on a day still to come. */
export function oddInHearing(
  { status, on_date: on }: Pick<HearingRow, "status" | "on_date">,
  today: string,
): Oddity[] {
  return status === "held" && on !== null && on > today ? ["heldAhead"] : [];
}

/** A removal whose day is over, and nobody has said whether it was carried out. */
export function oddInRemoval(
  { status, departs_on: on }: Pick<RemovalRow, "status" | "departs_on">,
  today: string,
): Oddity[] {
  return status === "set" && on !== null && on < today ? ["removalPast"] : [];
}
