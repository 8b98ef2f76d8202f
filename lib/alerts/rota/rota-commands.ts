import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { keepRevision } from "../../cases/keep.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { err, ok, type Result } from "../../result.ts";
import { anchored, fieldsAt, isSameSchedule, type RotaFields } from "./fields.ts";
import { whoCanBeOnCall } from "./people.ts";
import { type Rota, readRotas } from "./rotas.ts";
import { tellRota } from "./tell.ts";

type Access = OrganisationAccess<"rota:manage">;

/** The rota as it stands now, its row held until the end of this unit of work. @throws NotFound when there is none, or it has ended */
export async function holdRota(tx: Tx, id: string): Promise<Rota> {
  await tx.$queryRaw`select id from rota where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid for update`;
  return getRota(tx, id);
}

/** The rota as it stands now. @throws NotFound when there is none, or it has ended */
export async function getRota(tx: Tx, id: string): Promise<Rota> {
  const start = clock(tx);
  const [rota] = await readRotas(tx, { start, end: start.add({ nanoseconds: 1 }) }, [id]);
  if (!rota) throw new NotFound();
  return rota;
}

/** Begins a rota. @returns its id; `notCallable` when one of the people has left or may not open cases */
export async function addRota(
  tx: Tx,
  access: Access,
  fields: RotaFields,
): Promise<Result<string, "notCallable">> {
  if (!(await areCallable(tx, fields.people))) return err("notCallable");
  const { orgId } = unitOf(tx);
  const id = newId();
  const name = (await vaultOf(tx).ops()).seal("rota.name", id, fields.name);
  await tx.$executeRaw`insert into rota (org_id, id, name, zone, cycle, shift_hours, hand_over_at, hand_over_weekday, starts_on, from_time, until_time, created_by)
    values (${orgId}::uuid, ${id}::uuid, ${name}, ${fields.zone}, ${fields.cycle}, ${fields.shiftHours}, ${fields.handOverAt},
      ${fields.handOverWeekday}, ${fields.startsOn}::date, ${fields.fromTime}, ${fields.untilTime}, ${access.actorId}::uuid)`;
  await putPeople(tx, id, fields.people);
  await recordAudit(tx, { action: "rota.added", objectType: "rota", objectId: id });
  await tellRota(tx, id);
  return ok(id);
}

/**
 * Changes a rota from now on. What has been is kept where it was recorded, in the hand-overs; turns are counted anew, the first of the
 * people having the one that runs. Ladders that call this rota call it as before.
 * @returns `stale` when a colleague saved first
 * @throws NotFound
 */
export async function editRota(
  tx: Tx,
  _access: Access,
  { id, version, fields }: { id: string; version: number; fields: RotaFields },
): Promise<Result<void, "stale" | "notCallable">> {
  const held = await holdRota(tx, id);
  if (held.version !== version) return err("stale");
  const before = fieldsAt(held.plan, held.name, clock(tx));
  const added = fields.people.filter((person) => !before.people.includes(person));
  if (!(await areCallable(tx, added))) return err("notCallable");
  const isMoved = !isSameSchedule(before, fields);
  const kept = isMoved ? anchored(fields, clock(tx)) : { ...fields, startsOn: held.plan.startsOn };
  const name = (await vaultOf(tx).ops()).seal("rota.name", id, fields.name);
  await tx.$executeRaw`update rota set name = ${name}, zone = ${kept.zone}, cycle = ${kept.cycle}, shift_hours = ${kept.shiftHours},
      hand_over_at = ${kept.handOverAt}, hand_over_weekday = ${kept.handOverWeekday}, starts_on = ${kept.startsOn}::date,
      from_time = ${kept.fromTime}, until_time = ${kept.untilTime}, version = version + 1, updated_at = amparo_now()
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
  if (isMoved) await putPeople(tx, id, kept.people);
  const revised = { owner: { kind: "organisation" }, objectType: "rota", objectId: id, version } as const;
  await keepRevision(tx, revised, before, fields);
  await recordAudit(tx, { action: "rota.changed", objectType: "rota", objectId: id });
  await tellRota(tx, id);
  return ok();
}

/** Ends a rota now: from this moment nobody is on call by it. @throws NotFound */
export async function endRota(
  tx: Tx,
  _access: Access,
  { id, version }: { id: string; version: number },
): Promise<Result<void, "stale">> {
  if ((await holdRota(tx, id)).version !== version) return err("stale");
  await tx.$executeRaw`update rota set ended_at = amparo_now(), version = version + 1, updated_at = amparo_now()
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
  await recordAudit(tx, { action: "rota.ended", objectType: "rota", objectId: id });
  await tellRota(tx, id);
  return ok();
}

async function putPeople(tx: Tx, rotaId: string, people: readonly string[]): Promise<void> {
  const { orgId } = unitOf(tx);
  await tx.$executeRaw`delete from rota_person where org_id = ${orgId}::uuid and rota_id = ${rotaId}::uuid`;
  for (const [position, userId] of people.entries())
    await tx.$executeRaw`insert into rota_person (org_id, id, rota_id, user_id, position)
      values (${orgId}::uuid, ${newId()}::uuid, ${rotaId}::uuid, ${userId}::uuid, ${position})`;
}

async function areCallable(tx: Tx, people: readonly string[]): Promise<boolean> {
  const callable = new Set((await whoCanBeOnCall(tx)).map(({ id }) => id));
  return people.every((id) => callable.has(id));
}
