import "server-only";
import { mayDo } from "../../access/roles.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { codesOf } from "../../vocabulary/codes.ts";
import { reachability } from "../channels/reachability.ts";
import { type Judged, judgeLadder, type Reach } from "./policy-faults.ts";
import { listPolicies, type Policy } from "./policy-list.ts";

/** Whoever cannot open a case cannot be called to one. */
const WHO_SEES_CASES = codesOf("role").filter((role) => mayDo([role], "case:view"));

/** A policy and what is wrong with it now. */
export type JudgedPolicy = Policy & Judged;

/**
 * The policies in force, each judged by who works here at this moment and by which of their channels work. Nothing of it is stored:
 * it is reckoned whenever it is read, so it is true also after somebody has left, a team has emptied, a rota has ended or a channel
 * has died, without anybody having to think of asking again.
 */
export async function judgePolicies(tx: Tx): Promise<JudgedPolicy[]> {
  const [policies, reach] = await Promise.all([listPolicies(tx), reachNow(tx)]);
  return policies.map((policy) => ({ ...policy, ...judgeLadder(policy.steps, reach) }));
}

/** How many policies in force have a fault now: for the line on the board. */
export async function countFaulty(tx: Tx): Promise<number> {
  return (await judgePolicies(tx)).filter(({ faults }) => faults.length > 0).length;
}

type Row = { id: string; teams: string[] | null; rotas: string[] | null };

/** Who can be called now, by which kinds of channel, in which teams and rotas. */
export async function reachNow(tx: Tx): Promise<Reach> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`
    select m.id,
      (select array_agg(t.team_id) from team_member t where t.org_id = m.org_id and t.user_id = m.id
        and (t.ends_at is null or t.ends_at > amparo_now())) as teams,
      (select array_agg(p.rota_id) from rota_person p join rota r on r.org_id = p.org_id and r.id = p.rota_id
        where p.org_id = m.org_id and p.user_id = m.id and r.ended_at is null) as rotas
    from member m where m.org_id = ${orgId}::uuid and m.status = 'active' and m.roles && ${WHO_SEES_CASES}::text[]`;
  const channels = await reachability(
    tx,
    rows.map(({ id }) => id),
  );
  return {
    people: new Map(rows.map(({ id }) => [id, channels.get(id)?.kinds ?? []])),
    teams: grouped(rows, "teams"),
    rotas: grouped(rows, "rotas"),
  };
}

function grouped(rows: readonly Row[], by: "teams" | "rotas"): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows)
    for (const group of row[by] ?? []) groups.set(group, [...(groups.get(group) ?? []), row.id]);
  return groups;
}
