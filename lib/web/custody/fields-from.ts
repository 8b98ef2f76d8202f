import "server-only";
import type { z } from "zod";
import type { Access } from "../../access/proof.ts";
import { mustBeOfCase } from "../../cases/events/about.ts";
import type { ContactFields } from "../../custody/contact.ts";
import type { EndFields, EpisodeFields } from "../../custody/episode.ts";
import type { MoveFields } from "../../custody/move.ts";
import { placeFrom } from "../../custody/place.ts";
import type { Tx } from "../../db/unit.ts";
import { hasHappened, provenance, zoneOf } from "../casework/known.ts";
import type { EndInput, RecordContactInput, RecordEpisodeInput, RecordMoveInput } from "./schema.ts";

/*
 * From what a form sent to what a command takes. Days and hours are told on the clocks of the host state; what lies ahead is refused.
 */

type Recording = Access<"custody:record">;
type Sent<S extends z.ZodType> = Omit<z.output<S>, "caseId" | "key" | "sameFor">;
type Placed = Pick<Sent<typeof RecordMoveInput>, "place" | "keepPlace" | "holdingBody">;

const whereOf = (tx: Tx, access: Recording, { place, keepPlace, holdingBody }: Placed) =>
  placeFrom(tx, access, { place, keep: keepPlace, holdingBody });

export async function episodeFrom(
  tx: Tx,
  access: Recording,
  input: Sent<typeof RecordEpisodeInput>,
): Promise<EpisodeFields> {
  hasHappened(tx, access, input);
  const { custodyType, holdingBody, legalBasis, howKnown, on, onTime } = input;
  return {
    isAcknowledged: !input.denied,
    ...{ custodyType, holdingBody, legalBasis, howKnown, on, time: onTime, zone: zoneOf(access) },
    ...(await whereOf(tx, access, input)),
    ...provenance(tx, access, input),
  };
}

export async function moveFrom(
  tx: Tx,
  access: Recording,
  input: Omit<Sent<typeof RecordMoveInput>, "episodeId">,
): Promise<MoveFields> {
  hasHappened(tx, access, input);
  const { event, holdingBody, purpose, note, on, onTime } = input;
  const { direction, proceedingId, custodyType, legalBasis } = input;
  await mustBeOfCase(tx, access, proceedingId);
  return {
    ...{ direction, proceedingId, custodyType, legalBasis, isAcknowledged: !input.denied },
    ...{ event, holdingBody, purpose, note, on, time: onTime, zone: zoneOf(access) },
    ...(await whereOf(tx, access, input)),
    ...provenance(tx, access, input),
  };
}

export function contactFrom(
  tx: Tx,
  access: Recording,
  input: Sent<typeof RecordContactInput>,
): ContactFields {
  hasHappened(tx, access, input);
  const { kind, who, note, on, onTime, safeWord } = input;
  const safeWordUsed = safeWord === "notAsked" ? null : safeWord === "right";
  return {
    ...{ kind, who, safeWordUsed, note, on, time: onTime, zone: zoneOf(access) },
    ...provenance(tx, access, input),
  };
}

type Ending = Omit<Sent<typeof EndInput>, "id" | "seen" | "takeTheirs">;

export function endFrom(tx: Tx, access: Recording, input: Ending): EndFields {
  hasHappened(tx, access, input);
  const { knownOn } = provenance(tx, access, { ...input, sourceKind: null, sourceGrade: null });
  const { event, on, onTime, note, grade, seenBy, toState } = input;
  return {
    // The schema has seen to it that an ending has its day.
    ...{ event, on: on as string, time: onTime, zone: zoneOf(access), note, knownOn, grade },
    // What was answered for another ending than the one that was chosen is left out.
    seenByPerson: event === "release" ? seenBy === "yes" : null,
    toState: event === "handover_other_state" ? toState : null,
  };
}
