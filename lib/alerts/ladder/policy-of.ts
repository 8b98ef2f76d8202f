import "server-only";
import { z } from "zod";
import type { Tx } from "../../db/unit.ts";
import type { Severity } from "../severity.ts";
import { defaultLadder, repeatsOf } from "./default-ladder.ts";
import { type Ladder, LadderStep } from "./model.ts";

/**
 * The ladder for a severity as the organisation has it at this moment: the newest policy that names it, else the program's own.
 * An empty step stays one: it is skipped when its turn comes, and written down.
 */
export async function ladderFor(tx: Tx, orgId: string, severity: Severity): Promise<Ladder> {
  const [row] = await tx.$queryRaw<{ id: string; repeats: number | null; steps: unknown }[]>`
    select p.id, p.repeats, (select json_agg(json_build_object('delayMinutes', s.delay_minutes, 'mustAll', s.must_all, 'targets', (
          select coalesce(json_agg(json_strip_nulls(json_build_object('kind', t.kind, 'userId', t.user_id, 'teamId', t.team_id,
            'rotaId', t.rota_id)) order by t.id), '[]') from escalation_target t where t.org_id = s.org_id and t.step_id = s.id))
        order by s.position) from escalation_step s where s.org_id = p.org_id and s.policy_id = p.id) as steps
    from escalation_policy p where p.org_id = ${orgId}::uuid and p.ended_at is null and ${severity} = any (p.severities)
    order by p.created_at desc, p.id desc limit 1`;
  const steps = z.array(LadderStep).safeParse(row?.steps ?? []);
  // A policy that nobody finished would reach nobody.
  if (!row || !steps.success || steps.data.length === 0) return defaultLadder(severity);
  return { policyId: row.id, severity, steps: steps.data, repeats: repeatsOf(severity, row.repeats) };
}
