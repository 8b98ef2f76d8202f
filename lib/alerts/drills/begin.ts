import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publishToAll } from "../../live/publish.ts";
import { err, ok, type Result } from "../../result.ts";
import { enqueueDrill } from "../delivery/enqueue.ts";

/** How long a drill can be answered. */
export const DRILL_MINUTES = 60;

/**
 * Begins a drill: everybody active is told on every screen they have open and, as in earnest, on the channels that their own rules
 * name. It changes no level and is no alert. One runs at a time.
 *
 * @returns its id; `running` when another has not ended yet
 */
export async function beginDrill(
  tx: Tx,
  { isWeekly }: { isWeekly: boolean },
): Promise<Result<string, "running">> {
  const { orgId, userId } = unitOf(tx);
  // Two begun at once, by two people or by a person and the plan: the second waits here and finds the first.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`drill:${orgId}`}, 0))`;
  const running = await tx.$queryRaw<unknown[]>`
    select 1 from drill where org_id = ${orgId}::uuid and ends_at > amparo_now() limit 1`;
  if (running.length > 0) return err("running");
  const id = newId();
  await tx.$executeRaw`insert into drill (org_id, id, started_by, ends_at, is_weekly)
    values (${orgId}::uuid, ${id}::uuid, ${userId}::uuid, amparo_now() + make_interval(mins => ${DRILL_MINUTES}), ${isWeekly})`;
  const members = await tx.$queryRaw<{ id: string }[]>`
    select id from member where org_id = ${orgId}::uuid and status = 'active' order by id`;
  const userIds = members.map((member) => member.id);
  for (const told of userIds) {
    await tx.$executeRaw`insert into drill_answer (org_id, id, drill_id, user_id) values (${orgId}::uuid, ${newId()}::uuid, ${id}::uuid, ${told}::uuid)`;
  }
  await publishToAll(tx, "drill.begun", userIds, id);
  await enqueueDrill(tx, id, userIds);
  await recordAudit(tx, {
    action: "drill.begun",
    objectType: "drill",
    objectId: id,
    reasonCode: isWeekly ? "weekly" : undefined,
  });
  return ok(id);
}
