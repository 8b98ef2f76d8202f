/*
 * One axis for years of a case. Days are numbers: whole days since 1970-01-01, the hour as a fraction. Places are percent of the
 * axis, 0 to 100, in the direction of reading.
 */

/** A line across the drawing at the beginning of a month. The first named month of a year names its year too. */
export type Tick = { x: number; day: string; isNamed: boolean; year: string | null };
/** A stretch in which nothing happened, drawn as narrow as a word. */
export type Fold = { from: number; to: number; months: number };

export type Scale = {
  at: (moment: number) => number;
  ticks: Tick[];
  folds: Fold[];
  today: number;
};

const DAY = 86_400_000;
/** Days round today that are drawn wider. */
const NEAR = 14;
/** Left free at both ends, so that a mark on the first or last day is whole. */
const EDGE = 2.5;
/** What the days round today are given at the least, where much happens in them. */
const NEAR_SHARE = 0.3;
const NEAR_BUSY = 3;
const FOLD = { days: 90, most: 5, width: 7 };
/** Months whose names would stand closer than this are lines without a name. */
const NAME = 5.5;

type Segment = { from: number; to: number; busyDays: number; near: boolean; folded: boolean };

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

export function dayOf(number: number): string {
  return new Date(Math.floor(number) * DAY).toISOString().slice(0, 10);
}

/**
 * The axis on which these moments lie, piece by piece: a month is the wider the more days of it are busy, the fortnights round
 * today are wider still, and three empty months or more are folded. Inside a piece a day is a day; order is always kept.
 *
 * @param now the present moment as a day's number, where today is marked
 */
export function scaleOf(moments: readonly number[], now: number): Scale {
  const start = Math.floor(Math.min(now, ...moments));
  const end = Math.floor(Math.max(now, ...moments)) + 1;
  const segments = segmentsOf(start, end, moments, now);
  fold(segments);
  const pieces = widths(segments);
  const at = (moment: number): number => {
    const piece = pieces.find(({ to }) => moment < to) ?? pieces[pieces.length - 1]!;
    const share = Math.min(1, Math.max(0, (moment - piece.from) / (piece.to - piece.from)));
    return round(piece.x + share * piece.width);
  };
  const folded = pieces.filter((piece) => piece.folded);
  return {
    at,
    today: at(now),
    ticks: ticksOf(pieces, at),
    folds: folded.map(({ from, to, x, width }) => ({
      from: round(x),
      to: round(x + width),
      months: Math.round((to - from) / 30.4),
    })),
  };
}

function segmentsOf(start: number, end: number, moments: readonly number[], now: number): Segment[] {
  const today = Math.floor(now);
  const inside = [...monthStarts(start, end), today - NEAR, today, today + NEAR + 1];
  const cuts = [start, ...inside.filter((cut) => cut > start && cut < end), end];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const busy = [...new Set(moments.map(Math.floor))];
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!;
    return {
      from,
      to,
      busyDays: busy.filter((day) => day >= from && day < to).length,
      near: from >= today - NEAR && to <= today + NEAR + 1,
      folded: false,
    };
  });
}

/** Marks what is to be folded: the longest empty stretches, never what lies round today. */
function fold(segments: Segment[]): void {
  const runs: Segment[][] = [];
  let run: Segment[] = [];
  for (const segment of segments) {
    if (segment.busyDays === 0 && !segment.near) run.push(segment);
    else {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  const length = (each: Segment[]) => each.reduce((days, { from, to }) => days + to - from, 0);
  const long = runs.filter((each) => length(each) >= FOLD.days).sort((a, b) => length(b) - length(a));
  for (const segment of long.slice(0, FOLD.most).flat()) segment.folded = true;
}

type Piece = { from: number; to: number; x: number; width: number; folded: boolean };

function widths(segments: readonly Segment[]): Piece[] {
  const pieces: (Segment & { weight: number })[] = [];
  for (const segment of segments) {
    const last = pieces.at(-1);
    if (segment.folded && last?.folded) last.to = segment.to;
    else pieces.push({ ...segment, weight: segment.folded ? 0 : weightOf(segment) });
  }
  widenNear(pieces);
  const folds = pieces.filter(({ folded }) => folded).length;
  const weights = pieces.reduce((sum, { weight }) => sum + weight, 0);
  const room = 100 - 2 * EDGE - folds * FOLD.width;
  let x = EDGE;
  return pieces.map(({ from, to, folded, weight }) => {
    const width = folded ? FOLD.width : (weight / weights) * room;
    const piece = { from, to, folded, x, width };
    x += width;
    return piece;
  });
}

function widenNear(pieces: readonly (Segment & { weight: number })[]): void {
  const near = pieces.filter((piece) => piece.near);
  const sum = (some: readonly { weight: number }[]) => some.reduce((all, { weight }) => all + weight, 0);
  const rest = sum(pieces) - sum(near);
  const isBusy = near.reduce((days, { busyDays }) => days + busyDays, 0) >= NEAR_BUSY;
  const factor = isBusy ? (rest * NEAR_SHARE) / (1 - NEAR_SHARE) / sum(near) : 1;
  if (factor > 1) for (const piece of near) piece.weight *= factor;
}

function weightOf({ from, to, busyDays, near }: Segment): number {
  const weight = (to - from) * 0.3 + Math.min(busyDays, 8) * 4;
  return near ? weight * 1.6 : weight;
}

function ticksOf(pieces: readonly Piece[], at: (moment: number) => number): Tick[] {
  const start = pieces[0]!.from;
  const end = pieces.at(-1)!.to;
  const isHidden = (moment: number) =>
    pieces.some(({ folded, from, to }) => folded && moment > from && moment < to);
  const folds = pieces.filter(({ folded }) => folded);
  let named = Number.NEGATIVE_INFINITY;
  let year = "";
  return monthStarts(start - 1, end)
    .filter((moment) => !isHidden(moment))
    .map((moment) => {
      const x = at(moment);
      const day = dayOf(moment);
      const isFree = folds.every((piece) => piece.x < x || piece.x >= x + NAME);
      const isNamed = isFree && x - named >= NAME && x <= 100 - NAME;
      if (!isNamed) return { x, day, isNamed, year: null };
      const isOfNewYear = day.slice(0, 4) !== year;
      named = x;
      year = day.slice(0, 4);
      return { x, day, isNamed, year: isOfNewYear ? year : null };
    });
}

/** The first days of the months after one day and before another. */
function monthStarts(after: number, before: number): number[] {
  const starts: number[] = [];
  const first = new Date(after * DAY);
  for (let month = 1; ; month += 1) {
    const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1) / DAY;
    if (start >= before) return starts;
    starts.push(start);
  }
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
