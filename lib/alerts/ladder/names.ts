import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { listMembers, listTeams } from "../../organisations/queries.ts";
import type { Reach } from "./policy-faults.ts";

/** Somebody or something that a step may call. `canBeCalled` is false where nobody would be. */
export type Callable = { id: string; name: string; canBeCalled: boolean };

export type Callables = { members: Callable[]; teams: Callable[]; rotas: Callable[] };

/** Every colleague, team and rota by name, those of whom nobody can be called last: a step may still name them. */
export async function listCallables(tx: Tx, reach: Reach): Promise<Callables> {
  const [members, teams, rotas] = await Promise.all([
    listMembers(tx),
    listTeams(tx),
    tx.$queryRaw<{ id: string; name: Uint8Array }[]>`
      select id, name from rota where org_id = ${unitOf(tx).orgId}::uuid order by ended_at nulls first, id`,
  ]);
  const ops = await vaultOf(tx).ops();
  const named = (ids: { id: string; name: string }[], can: ReadonlyMap<string, unknown>): Callable[] =>
    ids
      .map(({ id, name }) => ({ id, name, canBeCalled: can.has(id) }))
      .sort((a, b) => Number(b.canBeCalled) - Number(a.canBeCalled) || a.name.localeCompare(b.name));
  return {
    members: named(members, reach.people),
    teams: named(teams, reach.teams),
    rotas: named(
      rotas.map(({ id, name }) => ({ id, name: ops.open("rota.name", id, name) })),
      reach.rotas,
    ),
  };
}
