import type { ItemCode, Part, PlaybookLevel, ProgramItem } from "./program.ts";
import { programItems } from "./program.ts";

/** What the organisation has written at one level: an action of its own, or that one of the program's is left out. */
export type OwnItem = {
  id: string;
  level: PlaybookLevel;
  alertKind: string | null;
  hostState: string | null;
  position: number;
  /** Of the program's list; then it says whether that is left out. */
  code: string | null;
  /** The organisation's own, opened; may be damaged. */
  words: string | null;
  within: number | null;
  isLeftOut: boolean;
  version: number;
};

/** One action to be done. `item` is what a tick names it by: the program's code, or the id of the organisation's. */
export type PlaybookLine = {
  item: string;
  code: ItemCode | null;
  words: string | null;
  part: Part;
  within: number | null;
};

/** A line of a whole level, for who edits it. */
export type LevelLine = PlaybookLine & {
  program: ProgramItem | null;
  own: OwnItem | null;
  isLeftOut: boolean;
  /** Where it stands among the others of its part; the lesser first. */
  position: number;
};

/** About which alert: its level, its kind, where. */
export type Where = { level: PlaybookLevel; kind: string; hostState: string };

/** An own action that is due within the first hour stands there. Minutes. */
const FIRST_HOUR = 60;

/** Between two actions of the program there is room for this many of the organisation's. */
export const ROOM = 100;

/** What is to be done on an alert: the program's list and the organisation's, in one order, first hour first. */
export function mergePlaybook(own: readonly OwnItem[], { level, kind, hostState }: Where): PlaybookLine[] {
  return levelLines(own, level)
    .filter(({ isLeftOut }) => !isLeftOut)
    .filter(({ program }) => fits(program?.kinds, kind) && fits(program?.states, hostState))
    .filter(({ own: item }) => fits(one(item?.alertKind), kind) && fits(one(item?.hostState), hostState))
    .map(({ item, code, words, part, within }) => ({ item, code, words, part, within }));
}

/** Everything of one level, whatever the kind and the state, with what is left out. */
export function levelLines(own: readonly OwnItem[], level: PlaybookLevel): LevelLine[] {
  const ofLevel = own.filter((item) => item.level === level);
  const leftOut = new Set(ofLevel.filter(({ isLeftOut }) => isLeftOut).map(({ code }) => code));
  const programs = programItems(level).map((program, index) => ({
    ...programLine(program, leftOut.has(program.code)),
    position: (index + 1) * ROOM,
  }));
  const owns = ofLevel.filter(({ code }) => code === null).map(ownLine);
  return [...programs, ...owns].sort((a, b) => rank(a) - rank(b) || a.position - b.position || order(a, b));
}

function programLine(program: ProgramItem, isLeftOut: boolean) {
  const { code, part, within } = program;
  return { item: code, code, words: null, part, within, program, own: null, isLeftOut };
}

function ownLine(own: OwnItem): LevelLine {
  const part = own.within !== null && own.within <= FIRST_HOUR ? "first" : "then";
  const { id, words, within, position } = own;
  return { item: id, code: null, words, part, within, program: null, own, isLeftOut: false, position };
}

const rank = ({ part }: LevelLine) => (part === "first" ? 0 : 1);
const order = (a: LevelLine, b: LevelLine) => (a.item < b.item ? -1 : 1);
const one = (value: string | null | undefined) => (value == null ? undefined : [value]);
const fits = (only: readonly string[] | undefined, value: string) =>
  only === undefined || only.includes(value);
