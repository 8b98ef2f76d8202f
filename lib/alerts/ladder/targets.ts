import "server-only";
import { type Sql, sql } from "../../db/sql.ts";
import type { Tx } from "../../db/unit.ts";
import type { HeldAlert } from "../hold.ts";
import { isOfCase, MAY_BE_CALLED, type OfCase } from "../recipients.ts";
import { onCallNow } from "../rota/on-call.ts";
import type { LadderTarget } from "./model.ts";

/** Answers from before a promise lapsed are over: everybody is asked again. */
export const LAST_ANSWER = (alertId: string, userId: Sql): Sql => sql`(
  select x.answer from alert_answer x join alert y on y.org_id = x.org_id and y.id = x.alert_id
  where x.org_id = m.org_id and x.alert_id = ${alertId}::uuid and x.user_id = ${userId} and x.answer <> 'seen'
    and (y.lapsed_at is null or x.at >= y.lapsed_at)
  order by x.at desc, x.id desc limit 1)`;

/**
 * Whom a step reaches at this moment: active people who may see cases, once each. Not who raised the alert, unless they have taken it
 * since; not who answered that they cannot.
 */
export async function whoIsOn(
  tx: Tx,
  of: OfCase,
  alert: Pick<HeldAlert, "id" | "raisedBy">,
  targets: readonly LadderTarget[],
): Promise<string[]> {
  const kinds = new Set(targets.map(({ kind }) => kind));
  const teams = targets.flatMap((target) => (target.kind === "team" ? [target.teamId] : []));
  const named = [
    ...targets.flatMap((target) => (target.kind === "member" ? [target.userId] : [])),
    ...(await onCall(tx, targets)),
  ];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.id from member m where m.org_id = ${of.orgId}::uuid and ${MAY_BE_CALLED}
      and (m.id is distinct from ${alert.raisedBy}::uuid or exists (select 1 from promise p where p.org_id = m.org_id
        and p.alert_id = ${alert.id}::uuid and p.owner_id = m.id))
      and ${LAST_ANSWER(alert.id, sql`m.id`)} is distinct from 'cannot'
      and (${kinds.has("everyone")} or m.id = any (${named}::uuid[])
        or exists (select 1 from team_member t where t.org_id = m.org_id and t.team_id = any (${teams}::uuid[]) and t.user_id = m.id
          and (t.ends_at is null or t.ends_at > amparo_now()))
        or exists (select 1 from case_file c where c.org_id = m.org_id and c.id = ${of.caseId}::uuid
          and ((${kinds.has("lead")} and c.lead_id = m.id) or (${kinds.has("backup")} and c.backup_id = m.id)))
        or (${kinds.has("case")} and ${isOfCase(of.caseId)}))
    order by m.id`;
  return rows.map(({ id }) => id);
}

async function onCall(tx: Tx, targets: readonly LadderTarget[]): Promise<string[]> {
  const rotas = targets.flatMap((target) => (target.kind === "rota" ? [target.rotaId] : []));
  if (rotas.length === 0) return [];
  const every = rotas.includes(null);
  const shifts = await onCallNow(tx, every ? null : rotas.filter((id) => id !== null));
  return shifts.map(({ userId }) => userId);
}
