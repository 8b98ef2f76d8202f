import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { Severity } from "../severity.ts";
import type { LadderStep, LadderTarget } from "./model.ts";

/** A policy that is in force, opened: the ladder that alerts of its severities climb. */
export type Policy = {
  id: string;
  name: string;
  severities: Severity[];
  repeats: number | null;
  steps: LadderStep[];
  version: number;
};

type JsonTarget = {
  kind: LadderTarget["kind"];
  userId: string | null;
  teamId: string | null;
  rotaId: string | null;
};
type Row = {
  id: string;
  name: Uint8Array;
  severities: Severity[];
  repeats: number | null;
  version: number;
  steps: { delayMinutes: number; mustAll: boolean; targets: JsonTarget[] | null }[] | null;
};

/** The policies in force, by name. One statement. */
export async function listPolicies(tx: Tx): Promise<Policy[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select p.id, p.name, p.severities, p.repeats, p.version,
      (select json_agg(json_build_object('delayMinutes', s.delay_minutes, 'mustAll', s.must_all, 'targets',
          (select json_agg(json_build_object('kind', t.kind, 'userId', t.user_id, 'teamId', t.team_id, 'rotaId', t.rota_id) order by t.id)
            from escalation_target t where t.org_id = s.org_id and t.step_id = s.id)) order by s.position)
        from escalation_step s where s.org_id = p.org_id and s.policy_id = p.id) as steps
    from escalation_policy p where p.org_id = ${unitOf(tx).orgId}::uuid and p.ended_at is null`;
  const ops = await vaultOf(tx).ops();
  return rows
    .map((row) => ({
      ...row,
      name: ops.open("escalation_policy.name", row.id, row.name),
      steps: (row.steps ?? []).map((step) => ({ ...step, targets: (step.targets ?? []).map(asTarget) })),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** One policy in force; null when there is none of this organisation. */
export async function findPolicy(tx: Tx, id: string): Promise<Policy | null> {
  return (await listPolicies(tx)).find((policy) => policy.id === id) ?? null;
}

function asTarget({ kind, userId, teamId, rotaId }: JsonTarget): LadderTarget {
  if (kind === "member") return { kind, userId: userId as string };
  if (kind === "team") return { kind, teamId: teamId as string };
  if (kind === "rota") return { kind, rotaId: rotaId as string };
  return { kind };
}
