import "server-only";
import { pino } from "pino";
import { EVENTS, type Kind } from "./log-events.ts";

type Events = typeof EVENTS;
type Value<K extends Kind> = K extends "count" ? number : K extends "flag" ? boolean : string;
type Entry = {
  [E in keyof Events]: { event: E } & {
    [F in keyof Events[E]]: Events[E][F] extends Kind ? Value<Events[E][F]> : never;
  };
}[keyof Events];

const CHECKS: Record<Kind, (value: unknown) => boolean> = {
  id: (value) => typeof value === "string" && /^[0-9a-f-]{32,36}$/i.test(value),
  code: (value) => typeof value === "string" && /^[\w.:-]{1,60}$/.test(value),
  route: (value) =>
    typeof value === "string" && /^\/[\w/[\]().-]{0,160}$/.test(value) && !/[0-9a-f-]{32}/i.test(value),
  sentence: (value) => typeof value === "string" && /^[\w ,.:;()'-]{1,200}$/.test(value),
  frame: (value) => typeof value === "string" && /^[\w./:[\]()@~-]{1,200}:\d+:\d+$/.test(value),
  count: (value) => typeof value === "number",
  flag: (value) => typeof value === "boolean",
};

const sink = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** Only what the table of events names goes out, and only in the shape it names; anything else is written as `?`. */
export function clean(entry: { event: string } & Record<string, unknown>): Record<string, unknown> {
  const fields: Readonly<Record<string, Kind>> = EVENTS[entry.event as keyof Events] ?? {};
  const shown = Object.entries(fields).map(([field, kind]) => [
    field,
    CHECKS[kind](entry[field]) ? entry[field] : "?",
  ]);
  return { event: entry.event in EVENTS ? entry.event : "?", ...Object.fromEntries(shown) };
}

/** JSON lines on standard output: events and codes, never a name, a query, a message of a driver. */
export const log = {
  info: (entry: Entry): void => sink.info(clean(entry)),
  warn: (entry: Entry): void => sink.warn(clean(entry)),
  error: (entry: Entry): void => sink.error(clean(entry)),
};

/** What may be said of a fault: its code, else the name of its class. Its message may quote what somebody typed. */
export function faultCode(fault: unknown): string {
  if (typeof fault !== "object" || fault === null) return typeof fault;
  const { code, name } = fault as { code?: unknown; name?: unknown };
  if (typeof code === "string" && CHECKS.code(code)) return code;
  return typeof name === "string" && CHECKS.code(name) ? name : "unknown";
}

/**
 * Frameworks print a fault with its message, and a driver's message quotes what somebody typed. From now on what is printed leaves
 * one event: the fault's code and the place it came from.
 */
export function silenceConsole(): void {
  const silenced = (...said: unknown[]) => log.warn(silencedEntry(said));
  for (const name of ["log", "info", "warn", "error", "debug", "trace"] as const) console[name] = silenced;
}

export function silencedEntry(said: unknown[]): Entry & { event: "console.silenced" } {
  const fault = said.find((each) => each instanceof Error);
  return { event: "console.silenced", code: faultCode(fault), at: fault ? placeOf(fault) : "?" };
}

/** Where in the program a fault came from: the first place of its stack that is no library's. Its message, which stands above, is cut off. */
function placeOf({ stack = "", message }: Error): string {
  const lines = stack.slice(Math.max(0, stack.indexOf(message)) + message.length).split("\n");
  const frames = lines.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  const frame = frames.find((line) => !/node_modules|node:/.test(line)) ?? frames[0];
  return frame?.replace(/^\s+at (.*\()?/, "").replace(/\)$/, "") ?? "?";
}
