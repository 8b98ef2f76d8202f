import "server-only";
import { newId } from "../../db/id.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import { isWithin } from "./cover.ts";
import type { LiveThen } from "./hand-over.ts";
import type { Rota } from "./rotas.ts";
import { changesOf, type Run } from "./runs.ts";
import { tellRota } from "./tell.ts";

/**
 * Writes that somebody has taken over from somebody else, with what runs at this moment. For the worker, who sees every case.
 * Who it was is what the last hand-over says, and not what the rota would say of the past now: a rota that was changed makes up no history.
 *
 * @param runs from before the turn that runs until now or later
 * @returns whether there was something to write
 */
export async function keepHandOver(tx: Tx, rota: Rota, runs: readonly Run[]): Promise<boolean> {
  const { orgId } = unitOf(tx);
  const now = clock(tx);
  const current = runs.find((run) => isWithin(run, now));
  if (!current?.userId) return false;
  const fromId = await whoHadIt(tx, rota, runs, current);
  if (fromId === null || fromId === current.userId) return false;
  const at = Temporal.Instant.compare(current.start, rota.updatedAt) > 0 ? current.start : rota.updatedAt;
  const written = await tx.$executeRaw`insert into hand_over (org_id, id, rota_id, at, from_id, to_id, live)
    values (${orgId}::uuid, ${newId()}::uuid, ${rota.plan.id}::uuid, ${at.toString()}::timestamptz, ${fromId}::uuid, ${current.userId}::uuid,
      ${JSON.stringify(await liveNow(tx))}::jsonb)
    on conflict do nothing`;
  if (written === 1) await tellRota(tx, rota.plan.id);
  return written === 1;
}

async function whoHadIt(tx: Tx, rota: Rota, runs: readonly Run[], current: Run): Promise<string | null> {
  const [last] = await tx.$queryRaw<{ to_id: string | null }[]>`
    select to_id from hand_over where org_id = ${unitOf(tx).orgId}::uuid and rota_id = ${rota.plan.id}::uuid order by at desc limit 1`;
  if (last) return last.to_id;
  const change = changesOf(runs).find(({ at }) => at.equals(current.start));
  return change && Temporal.Instant.compare(change.at, rota.updatedAt) > 0 ? change.fromId : null;
}

async function liveNow(tx: Tx): Promise<LiveThen> {
  const { orgId } = unitOf(tx);
  const alerts = await tx.$queryRaw<{ id: string }[]>`
    select id from alert where org_id = ${orgId}::uuid and state <> 'stood_down' order by id`;
  const promises = await tx.$queryRaw<{ id: string; alert_id: string; due_at: Date }[]>`
    select id, alert_id, due_at from promise where org_id = ${orgId}::uuid and state = 'running' order by due_at, id`;
  return {
    alerts: alerts.map(({ id }) => id),
    promises: promises.map((row) => ({
      ...{ id: row.id, alertId: row.alert_id },
      dueAt: row.due_at.toISOString(),
    })),
  };
}
