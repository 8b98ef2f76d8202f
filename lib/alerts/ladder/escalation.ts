import "server-only";
import { newId } from "../../db/id.ts";
import type { Tx } from "../../db/unit.ts";
import type { OfCase } from "../recipients.ts";
import { Ladder } from "./model.ts";
import { GROUND, type Rung } from "./next-step.ts";

/** How far an alert has climbed; its step is the one that was called last, -1 before the first. */
export type Escalation = Rung & {
  id: string;
  ladder: Ladder;
  /** Counts the calls, so that each is sent once. */
  pageNo: number;
  nextFireAt: Temporal.Instant | null;
  state: "running" | "answered" | "exhausted" | "over";
};

type Row = {
  id: string;
  ladder: unknown;
  step: number;
  round: number;
  page_no: number;
  next_fire_at: Date | null;
  state: Escalation["state"];
};

/** The ladder of an alert that this unit of work holds. Null for an alert that was raised before there were ladders. */
export async function findEscalation(
  tx: Tx,
  of: Pick<OfCase, "orgId">,
  alertId: string,
): Promise<Escalation | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select id, ladder, step, round, page_no, next_fire_at, state from escalation
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid for update`;
  return row
    ? {
        id: row.id,
        ladder: Ladder.parse(row.ladder),
        step: row.step,
        round: row.round,
        pageNo: row.page_no,
        nextFireAt: row.next_fire_at?.toTemporalInstant() ?? null,
        state: row.state,
      }
    : null;
}

/** Puts an alert at the foot of its ladder. */
export async function beginEscalation(
  tx: Tx,
  of: OfCase,
  alertId: string,
  ladder: Ladder,
): Promise<Escalation> {
  const id = newId();
  await tx.$executeRaw`insert into escalation (org_id, id, case_id, alert_id, policy_id, ladder, step)
    values (${of.orgId}::uuid, ${id}::uuid, ${of.caseId}::uuid, ${alertId}::uuid, ${ladder.policyId}::uuid, ${JSON.stringify(ladder)}::jsonb,
      ${GROUND.step}::int)`;
  return { id, ladder, ...GROUND, pageNo: 0, nextFireAt: null, state: "running" };
}

/**
 * Keeps how far an alert has climbed, and its ladder where it is another now.
 *
 * @param before as it was read: whoever finds it elsewhere has been overtaken
 * @throws when it was climbed meanwhile, so that nobody is called twice by one step
 */
export async function keepEscalation(
  tx: Tx,
  of: Pick<OfCase, "orgId">,
  before: Escalation,
  after: Partial<Omit<Escalation, "id">>,
): Promise<Escalation> {
  const next = { ...before, ...after };
  const kept =
    await tx.$executeRaw`update escalation set step = ${next.step}::int, round = ${next.round}::int, page_no = ${next.pageNo}::int,
      next_fire_at = ${next.nextFireAt?.toString() ?? null}::timestamptz, state = ${next.state}, policy_id = ${next.ladder.policyId}::uuid,
      ladder = ${JSON.stringify(next.ladder)}::jsonb, updated_at = amparo_now()
    where org_id = ${of.orgId}::uuid and id = ${before.id}::uuid and step = ${before.step}::int and round = ${before.round}::int
      and page_no = ${before.pageNo}::int`;
  if (kept !== 1) throw new Error("the ladder was climbed meanwhile");
  return next;
}
