import "server-only";
import { NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { type EntryFields, type EntryRow, entryFields } from "./entry.ts";

/** Somebody of the night directory. Texts may be damaged. */
export type Entry = EntryFields & { id: string; version: number; isRemoved: boolean };

type Row = EntryRow & { is_removed: boolean };

/**
 * The night directory, by name; with those that were removed for whoever names calls that were made. A directory is a few hundred entries:
 * its words are sealed, so it is looked through here and not by the database. One statement.
 */
export async function listEntries(
  tx: Tx,
  { withRemoved = false }: { withRemoved?: boolean } = {},
): Promise<Entry[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select id, version, kind, host_state, name, phones, hours, note, languages, removed_at is not null as is_removed
    from directory_entry where org_id = ${unitOf(tx).orgId}::uuid and (removed_at is null or ${withRemoved})`;
  const sealer = await vaultOf(tx).ops();
  return rows
    .map((row) => ({
      id: row.id,
      version: row.version,
      isRemoved: row.is_removed,
      ...entryFields(row, sealer),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The row of one entry. @throws NotFound, also for one that was removed */
export async function getEntry(tx: Tx, id: string): Promise<EntryRow> {
  const [row] = await tx.$queryRaw<EntryRow[]>`
    select id, version, kind, host_state, name, phones, hours, note, languages from directory_entry
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid and removed_at is null`;
  if (!row) throw new NotFound();
  return row;
}
