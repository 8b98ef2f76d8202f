import type { TimelineKind } from "@/lib/casework/timeline";
import type { Mark } from "@/lib/casework/timeline-drawing";

/** What is drawn with a mark of its own: each kind of entry, a last day that is past, and several entries in one. */
export type MarkKind = TimelineKind | "overdue" | "several";

/** Outlines round the point 0, 0, some 20 pixels across. */
const SHAPES = {
  square: "M-9-9H9V9H-9z",
  page: "M-8-10H4L8-6V10H-8z",
  circle: "M0-10A10 10 0 0 1 0 10A10 10 0 0 1 0-10z",
  pill: "M-4-8H4A8 8 0 0 1 4 8H-4A8 8 0 0 1-4-8z",
  diamond: "M0-12 12 0 0 12-12 0z",
  hexagon: "M-11 0-6-9H6L11 0 6 9H-6z",
  octagon: "M-4-10H4L10-4V4L4 10H-4L-10 4V-4z",
  pin: "M-9-10H9V4L0 12-9 4z",
} as const;

type Tone =
  | "ink"
  | "ink-line"
  | "accent"
  | "accent-line"
  | "alarm"
  | "alarm-line"
  | "error"
  | "warn-line"
  | "quiet";

/** Each kind is told by its outline and its letters; the colour comes on top. */
const MARKS: Record<MarkKind, readonly [keyof typeof SHAPES, Tone]> = {
  decision: ["square", "ink"],
  notice: ["square", "ink-line"],
  filing: ["circle", "accent"],
  hearing: ["hexagon", "accent-line"],
  proceedingOpened: ["pill", "accent-line"],
  proceedingEnded: ["pill", "accent"],
  lastDay: ["pin", "warn-line"],
  overdue: ["pin", "error"],
  removal: ["octagon", "error"],
  measure: ["page", "accent"],
  measureEvent: ["page", "accent-line"],
  stayConfirmed: ["circle", "accent-line"],
  decisionSetAside: ["square", "ink-line"],
  extraditionRequest: ["diamond", "ink"],
  heldSince: ["pill", "ink"],
  freeSince: ["pill", "ink-line"],
  custodyEnded: ["pill", "ink-line"],
  custodyMove: ["hexagon", "ink"],
  contact: ["circle", "ink-line"],
  noContact: ["octagon", "ink-line"],
  accessCheck: ["square", "quiet"],
  sign: ["diamond", "warn-line"],
  alertRaised: ["diamond", "alarm"],
  alertStoodDown: ["diamond", "alarm-line"],
  levelRaised: ["page", "ink-line"],
  levelLowered: ["page", "ink-line"],
  caseLogged: ["page", "quiet"],
  caseClosed: ["page", "ink"],
  note: ["page", "quiet"],
  consent: ["circle", "quiet"],
  consentWithdrawn: ["octagon", "quiet"],
  several: ["circle", "quiet"],
};

const KINDS = Object.keys(MARKS);

/** The id of a mark in the page: short, for it is written once for every entry. */
export function markId(kind: MarkKind): string {
  return `m${KINDS.indexOf(kind)}`;
}

export function outlineOf(kind: MarkKind): string {
  return SHAPES[MARKS[kind][0]];
}

export function toneOf(kind: MarkKind): Tone {
  return MARKS[kind][1];
}

/** The mark that is drawn for one entry or several. */
export function markKind({
  entries,
  kind,
  isOverdue,
}: Pick<Mark, "entries" | "kind" | "isOverdue">): MarkKind {
  if (isOverdue) return "overdue";
  return entries.length > 1 ? "several" : kind;
}
