import type { Access } from "../../lib/access/proof.ts";
import { changeCaseIn } from "../../lib/casework/change-case.ts";
import { endEpisode } from "../../lib/custody/end.ts";
import { ENDINGS } from "../../lib/custody/episode.ts";
import { getEpisode } from "../../lib/custody/find.ts";
import type { MoveFields } from "../../lib/custody/move.ts";
import { recordContact, recordEpisode, recordMove } from "../../lib/custody/record.ts";
import type { Tx } from "../../lib/db/unit.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { FactOf, Known, Telling } from "./telling.ts";

type Recording = Access<"custody:record">;

/** Records an arrest, what happened in custody, its end, or that the person was heard of. @returns its id; of an end, that of the custody */
export async function tellCustody(
  tx: Tx,
  telling: Telling,
  fact: FactOf<"custody" | "contact">,
  known: Known,
): Promise<string> {
  const { teller, caseId } = telling;
  const change = { caseId, permission: "custody:record", event: "custody.recorded" } as const;
  const done = await changeCaseIn(tx, teller, change, (inside, access) =>
    fact.type === "contact"
      ? contact(inside, access, telling, fact, known)
      : custody(inside, access, telling, fact, known),
  );
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

async function custody(
  tx: Tx,
  access: Recording,
  telling: Telling,
  fact: FactOf<"custody">,
  known: Known,
): Promise<Result<string, string>> {
  const { note, ...when } = known;
  const said = {
    custodyType: fact.custodyType,
    holdingBody: fact.holder,
    legalBasis: fact.legalBasis,
    isAcknowledged: fact.acknowledged,
    facilityId: null,
    place: fact.place ?? null,
  };
  if (fact.event === "arrest" || fact.event === "re_arrest") {
    const held = await recordEpisode(tx, access, { ...when, ...said, howKnown: note });
    if (held.ok) telling.custodyId = held.value;
    return held;
  }
  const id = runningOf(telling);
  if (isEnding(fact.event)) {
    const { version } = await getEpisode(tx, access, id);
    const end = {
      ...{
        event: fact.event,
        on: known.on,
        time: known.time,
        zone: known.zone,
        note,
        knownOn: known.knownOn,
      },
      ...{ grade: known.sourceGrade, seenByPerson: fact.seenByPerson, toState: fact.toState ?? null },
    };
    telling.custodyId = null;
    const ended = await endEpisode(tx, access, { id, version, end });
    return ended.ok ? ok(id) : ended;
  }
  const fields = {
    ...{ ...known, ...said, event: fact.event, purpose: fact.purpose, direction: null },
    proceedingId: fact.proceeding === null ? null : (telling.ids.get(fact.proceeding) as string),
  };
  return recordMove(tx, access, { episodeId: id, fields });
}

/** Within custody a contact that was lost is something that happened there; who is heard of again is so through a third hand. */
async function contact(
  tx: Tx,
  access: Recording,
  telling: Telling,
  fact: FactOf<"contact">,
  known: Known,
): Promise<Result<string, string>> {
  if (fact.event === "contact_restored") {
    return recordContact(tx, access, { ...known, kind: "through_authority", who: null, safeWordUsed: null });
  }
  const fields: MoveFields = {
    ...known,
    event: fact.event,
    holdingBody: "unknown",
    ...{ facilityId: null, place: null, purpose: null, proceedingId: null, direction: null },
    ...{ custodyType: null, legalBasis: null, isAcknowledged: true },
  };
  return recordMove(tx, access, { episodeId: runningOf(telling), fields });
}

function runningOf({ custodyId }: Telling): string {
  if (custodyId === null) throw new Error("nothing happens in custody while none runs");
  return custodyId;
}

function isEnding(event: FactOf<"custody">["event"]): event is (typeof ENDINGS)[number] {
  return (ENDINGS as readonly string[]).includes(event);
}
