import "server-only";
import { sql } from "../../db/sql.ts";
import type { Tx } from "../../db/unit.ts";
import type { HeldAlert } from "../hold.ts";
import type { OfCase } from "../recipients.ts";
import type { Escalation } from "./escalation.ts";
import type { LadderStep } from "./model.ts";
import { LAST_ANSWER, whoIsOn } from "./targets.ts";

/** Of the steps that were called, the last on which everybody must answer; null where there is none. */
export function mustAllStep({ ladder, step, round }: Escalation): { index: number; step: LadderStep } | null {
  const called = round > 0 ? ladder.steps : ladder.steps.slice(0, step + 1);
  const index = called.findLastIndex(({ mustAll }) => mustAll);
  const found = called[index];
  return found ? { index, step: found } : null;
}

/** Who must answer and has not: neither coming nor cannot, nor do they have the alert. */
export async function whoOwesAnAnswer(
  tx: Tx,
  of: OfCase,
  alert: HeldAlert,
  escalation: Escalation,
): Promise<string[]> {
  const { ladder, step, round } = escalation;
  const called = round > 0 ? ladder.steps : ladder.steps.slice(0, step + 1);
  const targets = called.filter(({ mustAll }) => mustAll).flatMap((each) => each.targets);
  const asked = targets.length > 0 ? await whoIsOn(tx, of, alert, targets) : [];
  if (asked.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.id from member m where m.org_id = ${of.orgId}::uuid and m.id = any (${asked}::uuid[])
      and ${LAST_ANSWER(alert.id, sql`m.id`)} is null
      and not exists (select 1 from promise p where p.org_id = m.org_id and p.alert_id = ${alert.id}::uuid and p.owner_id = m.id
        and p.state = 'running')
    order by m.id`;
  return rows.map(({ id }) => id);
}
