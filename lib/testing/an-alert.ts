import type { Actor } from "../access/actor.ts";
import { type Access, requireAccess } from "../access/proof.ts";
import type { Permission } from "../access/roles.ts";
import type { Ladder } from "../alerts/ladder/model.ts";
import { raise } from "../alerts/raise.ts";
import { withActor, withWorker } from "../db/client.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { aCase, type TestOrganisation } from "./builders.ts";

export type RaisedAlert = { caseId: string; alertId: string };

/** An alert by the founder on a case of their own. */
export async function anAlert(
  { founder, teamId }: TestOrganisation,
  options: { kind?: Code<"alert_kind">; access?: "team" | "restricted"; caseId?: string } = {},
): Promise<RaisedAlert> {
  const caseId =
    options.caseId ?? (await aCase(founder, teamId, { access: options.access ?? "team" })).caseId;
  const kind = options.kind ?? "removal_now";
  const alertId = await withActor(founder, async (tx) => {
    const access = await requireAccess(tx, founder, "alert:raise", caseId);
    const raised = await raise(tx, access, { kind, knownOn: "2026-11-24" });
    if (!raised.ok) throw new Error("not raised");
    return raised.value.alertId;
  });
  return { caseId, alertId };
}

/** One command on the case of an alert, as somebody. */
export function asMember<P extends Permission, T>(
  actor: Actor,
  permission: P,
  { caseId }: { caseId: string },
  command: (tx: Tx, access: Access<P>) => Promise<T>,
): Promise<T> {
  return withActor(actor, async (tx) => command(tx, await requireAccess(tx, actor, permission, caseId)));
}

type Steps = Pick<Ladder, "steps" | "repeats"> & { severities: Code<"alert_severity">[] };

/** A policy of the organisation. @returns its id */
export async function aPolicy({ founder }: TestOrganisation, given: Steps): Promise<string> {
  const policyId = newId();
  await withActor(founder, async (tx) => {
    await tx.$executeRaw`insert into escalation_policy (org_id, id, name, severities, repeats)
      values (${founder.orgId}::uuid, ${policyId}::uuid, ''::bytea, ${given.severities}::text[], ${given.repeats}::int)`;
    for (const [position, step] of given.steps.entries()) {
      const stepId = newId();
      await tx.$executeRaw`insert into escalation_step (org_id, id, policy_id, position, delay_minutes, must_all)
        values (${founder.orgId}::uuid, ${stepId}::uuid, ${policyId}::uuid, ${position}::int, ${step.delayMinutes}::int, ${step.mustAll})`;
      for (const target of step.targets) {
        const [user, team, rota] = [
          target.kind === "member" ? target.userId : null,
          target.kind === "team" ? target.teamId : null,
          target.kind === "rota" ? target.rotaId : null,
        ];
        await tx.$executeRaw`insert into escalation_target (org_id, id, step_id, kind, user_id, team_id, rota_id)
          values (${founder.orgId}::uuid, ${newId()}::uuid, ${stepId}::uuid, ${target.kind}, ${user}::uuid, ${team}::uuid, ${rota}::uuid)`;
      }
    }
  });
  return policyId;
}

/** How an alert stands, as the database has it: its ladder, its calls by page, the kinds of its course. */
export async function standingOf({ id: orgId }: TestOrganisation, { alertId }: { alertId: string }) {
  return withWorker(orgId, async (tx) => {
    const [row] = await tx.$queryRaw<
      {
        alert: string;
        severity: string;
        ladder: string;
        step: number;
        round: number;
        page_no: number;
        waits: number | null;
      }[]
    >`select a.state as alert, a.severity, e.state as ladder, e.step, e.round, e.page_no,
        round(extract(epoch from e.next_fire_at - amparo_now()) / 60)::int as waits
      from alert a join escalation e on e.org_id = a.org_id and e.alert_id = a.id where a.id = ${alertId}::uuid`;
    if (!row) throw new Error("no such alert");
    const calls = await tx.$queryRaw<{ page_no: number; user_id: string }[]>`
      select page_no, recipient_id as user_id from outbox where alert_id = ${alertId}::uuid order by page_no, recipient_id`;
    const pages: string[][] = [];
    for (const { page_no, user_id } of calls) {
      const page = pages[page_no - 1] ?? [];
      page.push(user_id);
      pages[page_no - 1] = page;
    }
    const course = await tx.$queryRaw<{ kind: string; code: string | null }[]>`
      select kind, code from alert_event where alert_id = ${alertId}::uuid order by at, id`;
    return { ...row, pages, course: course.map(({ kind, code }) => (code ? `${kind} ${code}` : kind)) };
  });
}
