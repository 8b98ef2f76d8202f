import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { changed, keepRevision } from "../../cases/keep.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { err, ok, type Result } from "../../result.ts";
import { getEntry } from "./entries.ts";
import { type EntryFields, entryColumns, entryFields } from "./entry.ts";
import { holdLines, linesInUse } from "./lines.ts";

type Access = OrganisationAccess<"directory:edit">;

/** Puts somebody into the night directory. @returns their id */
export async function addEntry(tx: Tx, access: Access, fields: EntryFields): Promise<Result<string, never>> {
  const id = newId();
  const columns = entryColumns(fields, await vaultOf(tx).ops(), id);
  await tx.directoryEntry.create({
    data: { orgId: unitOf(tx).orgId, id, createdBy: access.actorId, ...columns },
  });
  await recordAudit(tx, { action: "directory.added", objectType: "directory_entry", objectId: id });
  return ok(id);
}

/** Changes what is recorded; the former words stay. @returns `stale` when a colleague saved first */
export async function editEntry(
  tx: Tx,
  _access: Access,
  { id, version, fields }: { id: string; version: number; fields: EntryFields },
): Promise<Result<void, "stale">> {
  const held = await getEntry(tx, id);
  if (held.version !== version) return err("stale");
  const { orgId } = unitOf(tx);
  const sealer = await vaultOf(tx).ops();
  const columns = entryColumns(fields, sealer, id, held);
  await tx.directoryEntry.update({
    where: { orgId_id: { orgId, id } },
    data: { ...columns, ...changed(tx) },
  });
  const revised = { owner: { kind: "organisation" }, objectType: "directory_entry", objectId: id } as const;
  await keepRevision(tx, { ...revised, version }, entryFields(held, sealer), fields);
  await recordAudit(tx, { action: "directory.changed", objectType: "directory_entry", objectId: id });
  return ok();
}

/**
 * Takes an entry out of the directory. Calls that were made to it keep their name.
 *
 * @returns `inUse` while somebody rings it; `stale` when a colleague has changed it since it was seen
 */
export async function removeEntry(
  tx: Tx,
  _access: Access,
  { id, version }: { id: string; version: number },
): Promise<Result<void, "inUse" | "stale">> {
  await holdLines(tx);
  const held = await getEntry(tx, id);
  if (held.version !== version) return err("stale");
  if ((await linesInUse(tx)).some(({ entryId }) => entryId === id)) return err("inUse");
  await tx.directoryEntry.update({
    where: { orgId_id: { orgId: unitOf(tx).orgId, id } },
    data: { ...changed(tx), removedAt: changed(tx).updatedAt },
  });
  await recordAudit(tx, { action: "directory.removed", objectType: "directory_entry", objectId: id });
  return ok();
}
