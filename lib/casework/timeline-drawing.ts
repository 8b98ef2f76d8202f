import { dayIn, type TimelineEntry, type TimelineKind } from "./timeline.ts";
import {
  ALERT_LANE,
  CASE_LANE,
  CUSTODY_LANE,
  hourShare,
  type Lane,
  type LaneEntry,
  lanesOf,
  type Span,
} from "./timeline-lanes.ts";
import { dayNumber, type Fold, scaleOf, type Tick } from "./timeline-scale.ts";

/*
 * Where everything of the drawing stands. Across, percent of the width from the left edge, so that it may be as wide as its page;
 * down, pixels.
 */

/** The narrowest the axis is drawn, in pixels: nothing touches at this width, and so at no other. */
const NARROWEST = 640;
export const ROW = 26;
const PAD = 5;
export const HEAD = 24;
export const FOOT = 36;
/**
 * Marks of one lane that would touch stand in rows below each other; what finds no row is counted in one mark. What stops or brings
 * a removal gets the room: notes are counted first. A case of very many entries is drawn coarser, so that its page stays light.
 */
const ROWS = 3;
const MANY = 150;
const FEWER_ROWS: Readonly<Record<string, number>> = { [CUSTODY_LANE]: 2, [ALERT_LANE]: 2, [CASE_LANE]: 1 };
const MARK = 24;
const COARSE = 34;
const LETTER = 6.4;
/** Between the middle of a mark and its words. */
export const BESIDE = 14;

export type Mark = {
  /** One entry, or several that stand too close to be drawn apart; oldest first. */
  entries: TimelineEntry[];
  kind: TimelineKind;
  /** A last day that is past and not settled. */
  isOverdue: boolean;
  x: number;
  y: number;
  row: number;
  /** Words beside the mark, where there is room for them: on which side, left or right of it. */
  words: { text: string; side: "left" | "right" } | null;
};
export type Bar = { left: number; width: number; y: number; kind: Span["kind"] };
/** The way from today to a last day ahead, as far as its words. */
export type Ahead = { left: number; right: number; y: number };
export type DrawnLane = {
  id: string;
  top: number;
  rows: number;
  bars: Bar[];
  aheads: Ahead[];
  marks: Mark[];
};
export type Drawing = {
  height: number;
  today: number;
  ticks: Tick[];
  folds: Fold[];
  lanes: DrawnLane[];
};

export type DrawingWords = (entry: TimelineEntry) => string | null;

/**
 * The drawing of a case's timeline.
 *
 * @param entries in any order
 * @param now     ISO; today is its day in `zone`, the host state's
 * @param words   what may stand beside an entry's mark
 * @param isMirrored for a page that runs from right to left
 */
export function drawTimeline(
  entries: readonly TimelineEntry[],
  {
    now,
    zone,
    words,
    isMirrored = false,
  }: { now: string; zone: string; words: DrawingWords; isMirrored?: boolean },
): Drawing {
  const today = dayIn(zone, now);
  const present = dayNumber(today) + hourShare(now, zone);
  const lanes = lanesOf(entries, present);
  const scale = scaleOf(
    lanes.flatMap((lane) => lane.entries.map(({ moment }) => moment)),
    present,
  );
  const gap = percent(entries.length > MANY ? COARSE : MARK);
  const drawn: DrawnLane[] = [];
  let top = HEAD;
  for (const lane of lanes) {
    const next = drawLane(lane, {
      top,
      at: scale.at,
      present,
      today,
      words,
      rows: FEWER_ROWS[lane.id] ?? ROWS,
      gap,
    });
    drawn.push(next);
    top += laneHeight(next.rows);
  }
  const drawing = { height: top + FOOT, ...scale, lanes: drawn };
  return isMirrored ? mirrored(drawing) : drawing;
}

export function laneHeight(rows: number): number {
  return rows * ROW + 2 * PAD;
}

type Frame = {
  top: number;
  at: (moment: number) => number;
  present: number;
  today: string;
  words: DrawingWords;
  rows: number;
  gap: number;
};

function drawLane(lane: Lane, { top, at, present, today, words, rows, gap }: Frame): DrawnLane {
  const yOf = (row: number) => top + PAD + ROW / 2 + row * ROW;
  const marks = placed(lane.entries, { rows, gap, at }).map(({ entries, x, row }): Mark => {
    const first = entries[0]!;
    const isOverdue = entries.some(({ kind, on }) => kind === "lastDay" && on < today);
    return { entries, kind: first.kind, isOverdue, x, row, y: yOf(row), words: null };
  });
  addWords(marks, words, at(present));
  const now = at(present);
  return {
    id: lane.id,
    top,
    rows: Math.max(1, ...marks.map(({ row }) => row + 1)),
    marks,
    bars: lane.spans.map(({ from, to, kind }) => ({
      left: at(from),
      width: tenth(at(to) - at(from)),
      y: yOf(0),
      kind,
    })),
    aheads: marks
      .filter(({ kind, x }) => kind === "lastDay" && x > now)
      .map(({ x, y, words: said }) => ({
        left: now,
        right: said?.side === "left" ? x - widthOf(said.text) : x,
        y,
      }))
      .filter(({ left, right }) => right > left),
  };
}

type Placed = { entries: TimelineEntry[]; x: number; row: number };

/** Each entry in the first row where it touches nothing; where there is none, in the mark beside it. */
function placed(
  entries: readonly LaneEntry[],
  { rows, gap, at }: Pick<Frame, "rows" | "gap" | "at">,
): Placed[] {
  const marks: Placed[] = [];
  const last: (Placed | undefined)[] = Array.from({ length: rows });
  for (const { entry, moment } of entries) {
    const x = at(moment);
    const row = last.findIndex((mark) => mark === undefined || x - mark.x >= gap);
    if (row === -1) {
      marks.at(-1)!.entries.push(entry);
      continue;
    }
    const mark = { entries: [entry], x, row };
    last[row] = mark;
    marks.push(mark);
  }
  return marks;
}

/** Gives words to the marks that have room for them before the next mark of their row, today's line or the edge; else on the other side. */
function addWords(marks: Mark[], words: DrawingWords, now: number): void {
  for (let row = 0; row < ROWS; row += 1) {
    const inRow = marks.filter((mark) => mark.row === row);
    let free = 0;
    for (const [index, mark] of inRow.entries()) {
      const text = mark.entries.length === 1 ? words(mark.entries[0]!) : null;
      const half = percent(MARK / 2);
      const next = Math.min((inRow[index + 1]?.x ?? 100 + half) - half, mark.x < now ? now : 100);
      const before = Math.max(free, mark.x > now ? now : 0);
      const need = widthOf(text ?? "");
      if (text !== null && mark.x + need <= next) mark.words = { text, side: "right" };
      else if (text !== null && mark.x - need >= before) mark.words = { text, side: "left" };
      free = mark.x + (mark.words?.side === "right" ? need : half);
    }
  }
}

/** From the middle of a mark to the end of its words. */
function widthOf(text: string): number {
  return tenth(percent(BESIDE + text.length * LETTER + 4));
}

function mirrored(drawing: Drawing): Drawing {
  const flip = (x: number) => tenth(100 - x);
  return {
    ...drawing,
    today: flip(drawing.today),
    ticks: drawing.ticks.map((tick) => ({ ...tick, x: flip(tick.x) })),
    folds: drawing.folds.map(({ from, to, months }) => ({ from: flip(to), to: flip(from), months })),
    lanes: drawing.lanes.map((lane) => ({
      ...lane,
      bars: lane.bars.map((bar) => ({ ...bar, left: flip(bar.left + bar.width) })),
      aheads: lane.aheads.map(({ left, right, y }) => ({ left: flip(right), right: flip(left), y })),
      marks: lane.marks.map((mark) => ({
        ...mark,
        x: flip(mark.x),
        words: mark.words && { ...mark.words, side: mark.words.side === "left" ? "right" : "left" },
      })),
    })),
  };
}

function percent(pixels: number): number {
  return (pixels / NARROWEST) * 100;
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}
