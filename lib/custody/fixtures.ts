import "server-only";
import type { Actor } from "../access/actor.ts";
import { type Access, requireAccess } from "../access/proof.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import type { ContactFields } from "./contact.ts";
import type { EndFields, EpisodeFields } from "./episode.ts";
import type { MoveFields } from "./move.ts";

/* Invented facts for tests, alike but for what is given, and what tests ask of the database. */

export const ZONE = "Asia/Almaty";

const told = { knownOn: "2022-12-29", sourceKind: "family", sourceGrade: "c" } as const;

export const episode = (given: Partial<EpisodeFields> = {}): EpisodeFields => ({
  ...told,
  on: "2022-12-01",
  time: null,
  zone: ZONE,
  custodyType: "police_holding",
  holdingBody: "police",
  facilityId: null,
  place: "Station No. 2",
  legalBasis: null,
  isAcknowledged: true,
  howKnown: "His wife saw him go in",
  ...given,
});

export const move = (given: Partial<MoveFields> = {}): MoveFields => ({
  ...told,
  on: "2022-12-29",
  time: "09:40",
  zone: ZONE,
  event: "transfer_to_border",
  holdingBody: "border_guards",
  facilityId: null,
  place: "Border detachment",
  purpose: "towards_removal",
  ...{ proceedingId: null, direction: null, custodyType: null, legalBasis: null, isAcknowledged: true },
  note: null,
  ...given,
});

export const contact = (given: Partial<ContactFields> = {}): ContactFields => ({
  ...told,
  on: "2022-12-29",
  time: "10:05",
  zone: ZONE,
  kind: "voice",
  who: "His wife",
  safeWordUsed: null,
  note: null,
  ...given,
});

export const end = (given: Partial<EndFields> = {}): EndFields => ({
  event: "release",
  on: "2022-12-30",
  time: null,
  zone: ZONE,
  note: null,
  knownOn: "2022-12-30",
  ...{ grade: "c", seenByPerson: true, toState: null },
  ...given,
});

/** Runs a command for somebody who was let in. */
export function as<T>(
  actor: Actor,
  caseId: string,
  work: (tx: Tx, access: Access<"custody:record">) => Promise<T>,
): Promise<T> {
  return withActor(actor, async (tx) => work(tx, await requireAccess(tx, actor, "custody:record", caseId)));
}

type Summary = { is_held: boolean | null; holding_body: string | null; contact: string | null };

/** What lists show of a case's custody; the last contact in UTC. */
export function summaryOf(actor: Actor, caseId: string): Promise<Summary | undefined> {
  return withActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<Summary[]>`
      select is_held, holding_body, to_char(last_contact_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as contact
      from case_file where id = ${caseId}::uuid`;
    return row;
  });
}

type RevisionRow = {
  id: string;
  case_id: string;
  before: Uint8Array;
  after: Uint8Array;
  object_version: number;
};

/** The kept changes of one row, oldest first. */
export function revisionsOf(actor: Actor, objectId: string) {
  return withActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<RevisionRow[]>`
      select id, case_id, before, after, object_version from revision where object_id = ${objectId}::uuid order by id`;
    return Promise.all(
      rows.map(async (row) => {
        const sealer = await vaultOf(tx).of("case", row.case_id);
        const read = (side: "before" | "after") =>
          JSON.parse(sealer.open(`revision.${side}`, row.id, row[side])) as object;
        return { version: row.object_version, before: read("before"), after: read("after") };
      }),
    );
  });
}
