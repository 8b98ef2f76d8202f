import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { keepRevision } from "../../cases/keep.ts";
import { isDamaged } from "../../crypto/damaged.ts";
import { DamagedValue } from "../../crypto/sealer.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { err, ok, type Result } from "../../result.ts";
import { levelLines, type OwnItem, ROOM } from "./merge.ts";
import { lastPosition, moved } from "./order.ts";
import { getOwnItem, listOwnItems } from "./own-items.ts";
import { type ItemCode, type PlaybookLevel, programItems } from "./program.ts";

type Access = OrganisationAccess<"playbook:manage">;

/** What somebody writes of an action of their own. `within` in minutes. */
export type ItemFields = Pick<OwnItem, "alertKind" | "hostState" | "within"> & {
  level: PlaybookLevel;
  words: string;
};

/** Adds an action behind the others of its level. @returns its id; `tooMany` where no order could hold more */
export async function addItem(
  tx: Tx,
  access: Access,
  fields: ItemFields,
): Promise<Result<string, "tooMany">> {
  const own = await listOwnItems(tx);
  const lines = levelLines(own, fields.level);
  // All of them may come to stand between two of the program's.
  if (lines.filter((line) => line.own).length >= ROOM - 1) return err("tooMany");
  const { orgId } = unitOf(tx);
  const id = newId();
  const words = (await vaultOf(tx).ops()).seal("playbook_item.words", id, fields.words);
  await tx.$executeRaw`insert into playbook_item (org_id, id, level, alert_kind, host_state, position, words, within_minutes, created_by)
    values (${orgId}::uuid, ${id}::uuid, ${fields.level}, ${fields.alertKind}, ${fields.hostState}, ${lastPosition(lines)}, ${words},
      ${fields.within}::int, ${access.actorId}::uuid)`;
  await noteChange(tx, id);
  return ok(id);
}

/** Changes an action of the organisation's own; the former words stay. @returns `stale` when a colleague saved first */
export async function editItem(
  tx: Tx,
  _access: Access,
  { id, version, fields }: { id: string; version: number; fields: Omit<ItemFields, "level"> },
): Promise<Result<void, "stale">> {
  const held = await getOwnItem(tx, id);
  if (held.version !== version) return err("stale");
  // Words that cannot be opened are never written over; unchanged they are not written at all.
  if (isDamaged(held.words) && held.words !== fields.words) throw new DamagedValue();
  const words =
    held.words === fields.words
      ? null
      : (await vaultOf(tx).ops()).seal("playbook_item.words", id, fields.words);
  const { orgId } = unitOf(tx);
  await tx.$executeRaw`update playbook_item set alert_kind = ${fields.alertKind}, host_state = ${fields.hostState}, within_minutes = ${fields.within}::int,
      words = coalesce(${words}, words), updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  const { alertKind, hostState, within } = held;
  const revised = { owner: { kind: "organisation" }, objectType: "playbook_item", objectId: id } as const;
  await keepRevision(
    tx,
    { ...revised, version },
    { alertKind, hostState, within, words: held.words },
    fields,
  );
  await noteChange(tx, id);
  return ok();
}

/** Moves an action of the organisation's own a step among the others. At the end of its part it stays. */
export async function moveItem(tx: Tx, _access: Access, id: string, by: "up" | "down"): Promise<void> {
  const { level } = await getOwnItem(tx, id);
  const positions = moved(levelLines(await listOwnItems(tx), level), id, by);
  if (positions === null) return;
  for (const [itemId, position] of positions)
    await tx.$executeRaw`update playbook_item set position = ${position}, updated_at = amparo_now()
      where org_id = ${unitOf(tx).orgId}::uuid and id = ${itemId}::uuid and position <> ${position}`;
  await noteChange(tx, id);
}

/** Takes an action of the organisation's own out of the playbook. Where somebody claimed or did it, it stays to be seen. */
export async function removeItem(tx: Tx, _access: Access, id: string): Promise<void> {
  await getOwnItem(tx, id);
  await tx.$executeRaw`update playbook_item set removed_at = amparo_now(), updated_at = amparo_now(), version = version + 1
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
  await noteChange(tx, id);
}

/** Leaves one of the program's actions out at a level, or brings it back. Done twice, it is as done once. */
export async function leaveOut(
  tx: Tx,
  access: Access,
  { level, code, isLeftOut }: { level: PlaybookLevel; code: ItemCode; isLeftOut: boolean },
): Promise<void> {
  if (!programItems(level).some((item) => item.code === code)) return;
  const { orgId } = unitOf(tx);
  const ended = await tx.$queryRaw<{ id: string }[]>`
    update playbook_item set removed_at = amparo_now(), updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and level = ${level} and code = ${code} and removed_at is null and ${!isLeftOut} returning id`;
  const id = isLeftOut ? await markLeftOut(tx, access, level, code) : ended[0]?.id;
  if (id) await noteChange(tx, id);
}

async function markLeftOut(
  tx: Tx,
  access: Access,
  level: PlaybookLevel,
  code: ItemCode,
): Promise<string | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into playbook_item (org_id, id, level, position, code, is_left_out, created_by)
    select ${unitOf(tx).orgId}::uuid, ${newId()}::uuid, ${level}, 0, ${code}, true, ${access.actorId}::uuid
    where not exists (select 1 from playbook_item x where x.org_id = ${unitOf(tx).orgId}::uuid and x.level = ${level} and x.code = ${code}
      and x.removed_at is null) returning id`;
  return rows[0]?.id;
}

function noteChange(tx: Tx, id: string): Promise<void> {
  return recordAudit(tx, { action: "playbook.changed", objectType: "playbook_item", objectId: id });
}
