import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import { type Entry, listEntries } from "./entries.ts";
import { numbersOf } from "./entry.ts";

/** Somebody rings a number at this moment, whatever the case: everybody of the organisation sees it. Moments are ISO text. */
export type LineInUse = { entryId: string; userId: string; userName: string; since: string; until: string };

type Row = { entry_id: string; user_id: string; name: Uint8Array; claimed_at: Date; ends_at: Date };

/** The lines that are in use now. One statement. */
export async function linesInUse(tx: Tx): Promise<LineInUse[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select l.entry_id, l.user_id, m.name, l.claimed_at, l.ends_at from line_claim l join member m on m.org_id = l.org_id and m.id = l.user_id
    where l.org_id = ${unitOf(tx).orgId}::uuid and l.ends_at > amparo_now() order by l.claimed_at`;
  const ops = await vaultOf(tx).ops();
  return rows.map((row) => ({
    entryId: row.entry_id,
    userId: row.user_id,
    userName: ops.open("member.name", row.user_id, row.name),
    since: row.claimed_at.toISOString(),
    until: row.ends_at.toISOString(),
  }));
}

/** Holds the lines of the organisation until this change ends: two entries may have one number, so claims are made one after the other. */
export async function holdLines(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${unitOf(tx).orgId}:lines`}, 0))`;
}

/** So many windows are told at once; whoever is not hears of it when they press. */
const MOST_TOLD = 200;

/**
 * Tells who has Amparo open that a line is in use or free again, whatever alert they look at: an id of the directory, and nothing of whose
 * case it is rung for.
 */
export async function tellOfLine(tx: Tx, entryId: string): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  const present = await tx.$queryRaw<{ user_id: string }[]>`
    select l.user_id from live_presence l where l.org_id = ${orgId}::uuid and l.user_id <> ${userId}::uuid
      and l.seen_at > amparo_now() - interval '60 seconds' group by l.user_id order by max(l.seen_at) desc limit ${MOST_TOLD}`;
  for (const { user_id } of present)
    await publish(tx, "alert.changed", { userId: user_id, subjectId: entryId });
}

/**
 * Who rings the same telephone: this entry, or another with one of its numbers. Numbers are sealed and compared here as E.164: a directory
 * is small, and an index of numbers would tell a thief of the database which telephones are the same.
 */
export function ringersOf(
  entry: Pick<Entry, "id" | "phones" | "hostState">,
  inUse: readonly LineInUse[],
  entries: readonly Entry[],
): LineInUse[] {
  return ringersOfNumbers(numbersOf(entry), inUse, entries, entry.id);
}

/** Who rings one of these numbers, E.164. */
export function ringersOfNumbers(
  numbers: ReadonlySet<string>,
  inUse: readonly LineInUse[],
  entries: readonly Entry[],
  entryId?: string,
): LineInUse[] {
  const byId = new Map(entries.map((each) => [each.id, each]));
  return inUse.filter((line) => {
    if (line.entryId === entryId) return true;
    const other = byId.get(line.entryId);
    return other !== undefined && !numbersOf(other).isDisjointFrom(numbers);
  });
}

/** A colleague who rings the telephone of this entry now; null when nobody does. */
export async function colleagueRinging(tx: Tx, entryId: string): Promise<LineInUse | null> {
  const [inUse, entries] = [await linesInUse(tx), await listEntries(tx, { withRemoved: true })];
  const entry = entries.find(({ id }) => id === entryId);
  if (!entry) return null;
  return ringersOf(entry, inUse, entries).find(({ userId }) => userId !== unitOf(tx).userId) ?? null;
}
