import "server-only";
import { mayDo } from "../access/roles.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Colleague } from "./sight.ts";

/** A colleague with a name, for choices. */
export type NamedColleague = Colleague & { name: string; mayLead: boolean };
export type NamedTeam = { id: string; name: string };

type Row = {
  members: {
    id: string;
    name: string;
    roles: string[];
    teams: string[] | null;
    named: "member" | "alert" | null;
  }[];
  teams: { id: string; name: string }[] | null;
};

const bytes = (base64: string) => Buffer.from(base64, "base64");

/** The active members of the organisation and its teams, and how each member stands to one case. One statement. */
export async function listColleagues(
  tx: Tx,
  caseId: string,
): Promise<{ colleagues: NamedColleague[]; teams: NamedTeam[] }> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<Row[]>`
    select (select json_agg(json_build_object('id', m.id, 'name', encode(m.name, 'base64'), 'roles', m.roles,
        'teams', (select json_agg(t.team_id) from team_member t where t.org_id = m.org_id and t.user_id = m.id and (t.ends_at is null or t.ends_at > amparo_now())),
        'named', (select max(x.level) from case_member x where x.org_id = m.org_id and x.case_id = ${caseId}::uuid and x.user_id = m.id
          and (x.ends_at is null or x.ends_at > amparo_now()))))
        from member m where m.org_id = ${orgId}::uuid and m.status = 'active') as members,
      (select json_agg(json_build_object('id', t.id, 'name', encode(t.name, 'base64'))) from team t where t.org_id = ${orgId}::uuid) as teams`;
  const vault = vaultOf(tx);
  const [ops, organisation] = [await vault.ops(), await vault.organisation()];
  const colleagues = (row?.members ?? []).map(({ roles, teams, name, ...member }) => ({
    ...member,
    name: ops.open("member.name", member.id, bytes(name)),
    teamIds: teams ?? [],
    seesCases: mayDo(roles, "case:view"),
    mayLead: mayDo(roles, "case:edit"),
  }));
  const named = (row?.teams ?? []).map(({ id, name }) => ({
    id,
    name: organisation.open("team.name", id, bytes(name)),
  }));
  return { colleagues: colleagues.sort(byName), teams: named.sort(byName) };
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
