import type { z } from "zod";
import type { CaseFacts, Fact } from "../../remedies/facts.ts";
import { err, ok, type Result } from "../../result.ts";
import { brokenReferences } from "./references.ts";
import { type Replay, type ReplayEvent, replaySchema } from "./schema.ts";

/**
 * Reads a replay from the content of its file.
 *
 * @returns the replay, or a sentence for each thing that is wrong, naming the event and the field; nothing is guessed
 */
export function readReplay(content: unknown): Result<Replay, string[]> {
  const read = replaySchema.safeParse(content);
  if (!read.success) return err(read.error.issues.map((issue) => sentence(issue, content)));
  const problems = brokenReferences(read.data);
  return problems.length > 0 ? err(problems) : ok(read.data);
}

function sentence({ path, message }: z.core.$ZodIssue, content: unknown): string {
  const [first, at, ...field] = path;
  if (first !== "events" || typeof at !== "number") return `${path.join(".") || "the file"}: ${message}`;
  const event = (content as { events: { id?: unknown }[] }).events[at];
  const id = typeof event?.id === "string" ? event.id : String(at + 1);
  return `event ${id}, ${field.join(".") || "whole"}: ${message}`;
}

/** The facts of a replay, in the order in which they are read. */
export function factsOf(replay: Replay): CaseFacts {
  return {
    hostState: replay.hostState,
    originState: replay.originState,
    zone: replay.zone,
    hostIgnoredMeasures: replay.hostIgnoredMeasures,
    facts: replay.events.flatMap((event) => event.facts.map((fact, at) => factOf(event, fact, at))),
  };
}

function factOf(event: ReplayEvent, read: ReplayEvent["facts"][number], index: number): Fact {
  const shared = {
    id: read.id ?? `${event.id}.${index}`,
    at: read.at ?? event.at,
    knownAt: read.knownAt ?? event.knownAt ?? event.at,
  };
  const { why: _, ref: __, ...fact } = read;
  switch (fact.type) {
    case "measure":
      return { ...fact, ...shared, ruleId: null };
    case "not_filing":
      return { ...fact, ...shared, against: null };
    case "level_raised":
      return { ...fact, ...shared, lowered: false };
    default:
      return { ...fact, ...shared };
  }
}

/** The moment at which an event is assessed: when it became known, if later; of a day without an hour, a minute before its end. */
export function momentOf({ at, knownAt }: ReplayEvent, zone: string): Temporal.Instant {
  const moments = [at, knownAt ?? at].map((when) =>
    Temporal.PlainDateTime.from(when.length > 10 ? when : `${when}T23:59`)
      .toZonedDateTime(zone)
      .toInstant(),
  );
  return moments.sort(Temporal.Instant.compare).at(-1)!;
}
