import "server-only";
import type { Access } from "../access/proof.ts";
import { NotFound } from "../access/proof.ts";
import { levelRank } from "../cases/level-rank.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";

type Assessing = Access<"case:assess">;
/** A level that a person can raise to: *Removed* is a fact, and nobody sets it. */
export type RaisableLevel = Exclude<Code<"risk_level">, "removed">;

/** How long a lowering waits where there is nobody to agree to it. */
const ALONE_MINUTES = 60;
/** From this level on a second person must agree before it is lowered. */
const NEEDS_SECOND = levelRank("critical");

type Held = { level: Code<"risk_level"> | null; raised_to: RaisableLevel | null };

/**
 * Raises the level at once, by a person and with a reason.
 *
 * @param input.reason free text, sealed before it is stored
 * @returns `notHigher` where the case stands there or above already
 */
export async function raiseLevel(
  tx: Tx,
  access: Assessing,
  input: { level: RaisableLevel; reason: string },
): Promise<Result<void, "notHigher">> {
  const held = await heldLevel(tx, access);
  if (levelRank(input.level) <= levelRank(held.level)) return err("notHigher");
  await write(tx, access, {
    act: "raise",
    ...input,
    needsSecond: false,
    effectiveAt: clock(tx),
    isAlone: false,
  });
  return ok();
}

/**
 * Takes back what a person raised: the level is again what the facts give. From *Critical* or *Imminent* a second person must agree;
 * where the organisation has nobody else who could, it takes effect after an hour and is marked.
 *
 * @returns when it takes effect, ISO; null while somebody has yet to agree. `notRaised` where nobody raised it, `alreadyAsked` where a
 *   lowering waits already
 */
export async function lowerLevel(
  tx: Tx,
  access: Assessing,
  { reason }: { reason: string },
): Promise<Result<string | null, "notRaised" | "alreadyAsked">> {
  const held = await heldLevel(tx, access);
  if (held.raised_to === null) return err("notRaised");
  if (await findWaiting(tx, access)) return err("alreadyAsked");
  const now = clock(tx);
  const needsSecond = levelRank(held.level) >= NEEDS_SECOND;
  const isAlone = needsSecond && !(await hasSecond(tx, access));
  const effectiveAt = isAlone ? now.add({ minutes: ALONE_MINUTES }) : needsSecond ? null : now;
  await write(tx, access, { act: "lower", level: held.raised_to, reason, needsSecond, effectiveAt, isAlone });
  return ok(effectiveAt?.toString() ?? null);
}

/** The second person agrees, and the lowering takes effect. @returns `samePerson` for who asked for it */
export async function agreeToLower(
  tx: Tx,
  access: Assessing,
  actId: string,
): Promise<Result<void, "samePerson" | "notWaiting">> {
  const waiting = await findWaiting(tx, access);
  if (waiting?.id !== actId) return err("notWaiting");
  if (waiting.acted_by === access.actorId) return err("samePerson");
  await tx.$executeRaw`update level_act set agreed_by = ${access.actorId}::uuid, agreed_at = amparo_now(), effective_at = amparo_now(),
      version = version + 1 where org_id = ${access.orgId}::uuid and id = ${actId}::uuid`;
  return ok();
}

/** Somebody says no, or whoever asked takes it back: the level stays. */
export async function refuseToLower(
  tx: Tx,
  access: Assessing,
  actId: string,
): Promise<Result<void, "notWaiting">> {
  const waiting = await findWaiting(tx, access);
  if (waiting?.id !== actId) return err("notWaiting");
  await tx.$executeRaw`update level_act set refused_by = ${access.actorId}::uuid, refused_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${actId}::uuid`;
  return ok();
}

/** A lowering that has not taken effect. Moments are ISO text; `effectiveAt` is null while somebody has yet to agree. */
export type WaitingLowering = {
  id: string;
  by: string;
  byId: string;
  at: string;
  reason: string | null;
  effectiveAt: string | null;
};

/** What waits to be agreed to, or for its hour, with its words opened; null where nothing waits. */
export async function findLowering(
  tx: Tx,
  of: { orgId: string; caseId: string },
): Promise<WaitingLowering | null> {
  const waiting = await findWaiting(tx, of);
  if (!waiting) return null;
  const [row] = await tx.$queryRaw<
    { name: Uint8Array; reason: Uint8Array; at: string; until: string | null }[]
  >`
    select m.name, l.reason, to_json(l.acted_at)#>>'{}' as at, to_json(l.effective_at)#>>'{}' as until from level_act l
      join member m on m.org_id = l.org_id and m.id = l.acted_by
    where l.org_id = ${of.orgId}::uuid and l.id = ${waiting.id}::uuid`;
  if (!row) return null;
  const vault = vaultOf(tx);
  return {
    id: waiting.id,
    by: (await vault.ops()).open("member.name", waiting.acted_by, row.name),
    byId: waiting.acted_by,
    at: row.at,
    reason: (await vault.of("case", of.caseId)).open("level_act.reason", waiting.id, row.reason),
    effectiveAt: row.until,
  };
}

type Waiting = { id: string; acted_by: string };

/** A lowering that has not taken effect: it waits for a second person or for its hour. */
async function findWaiting(tx: Tx, access: { orgId: string; caseId: string }): Promise<Waiting | null> {
  const [row] = await tx.$queryRaw<Waiting[]>`
    select id, acted_by from level_act where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and act = 'lower'
      and refused_at is null and (effective_at is null or effective_at > amparo_now()) order by id desc limit 1`;
  return row ?? null;
}

async function heldLevel(tx: Tx, access: Assessing): Promise<Held> {
  const [row] = await tx.$queryRaw<Held[]>`
    select level, raised_to from case_file where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  if (!row) throw new NotFound();
  return row;
}

/** Whether the organisation has anybody else who could agree. */
async function hasSecond(tx: Tx, access: Assessing): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from member where org_id = ${access.orgId}::uuid and id <> ${access.actorId}::uuid and status = 'active'
      and roles && array['supervisor', 'caseworker', 'legal'] limit 1`;
  return rows.length > 0;
}

type Act = {
  act: "raise" | "lower";
  level: RaisableLevel;
  reason: string;
  needsSecond: boolean;
  effectiveAt: Temporal.Instant | null;
  isAlone: boolean;
};

async function write(tx: Tx, access: Assessing, given: Act): Promise<void> {
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.$executeRaw`insert into level_act (org_id, id, case_id, act, level, reason, acted_by, needs_second, effective_at, is_alone)
    values (${access.orgId}::uuid, ${id}::uuid, ${access.caseId}::uuid, ${given.act}, ${given.level},
      ${sealer.seal("level_act.reason", id, given.reason)}, ${access.actorId}::uuid, ${given.needsSecond},
      ${given.effectiveAt?.toString() ?? null}::timestamptz, ${given.isAlone})`;
}
