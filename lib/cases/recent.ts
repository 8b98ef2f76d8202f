import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** A case as a choice: what tells it from another. */
export type ShortCase = { id: string; codename: string; name: string | null };

type Row = { id: string; codename: string; person_id: string; name_told: Uint8Array | null };

/** The open cases of this person that changed last, at most twelve: what an alert is most likely about. Two statements. */
export async function recentCases(tx: Tx): Promise<ShortCase[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.codename, c.person_id, p.name_told from (
      select t.id, t.updated_at from unnest((select amparo_my_teams())) as team(id) cross join lateral (
        select c.id, c.updated_at from case_file c where c.org_id = (select amparo_org()) and c.team_id = team.id and c.status = 'open'
        order by c.updated_at desc, c.id desc limit 12) t
      order by t.updated_at desc limit 12) latest
    join case_file c on c.org_id = (select amparo_org()) and c.id = latest.id join person p on p.org_id = c.org_id and p.id = c.person_id
    order by latest.updated_at desc`;
  return named(tx, rows);
}

/** The case of a codename, written in any case and with any spaces; null when there is none for this person. */
export async function findByCodename(tx: Tx, codename: string): Promise<ShortCase | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.codename, c.person_id, p.name_told from case_file c join person p on p.org_id = c.org_id and p.id = c.person_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.codename = ${asCodename(codename)}`;
  return (await named(tx, rows))[0] ?? null;
}

/** As codenames are written: each word with a capital, one space between. */
export function asCodename(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1).toLocaleLowerCase())
    .join(" ");
}

/** Opens the names of cases that another query brought, in its order. */
export async function named(tx: Tx, rows: readonly Row[]): Promise<ShortCase[]> {
  const vault = vaultOf(tx);
  await vault.load(rows.map((row) => row.person_id));
  return rows.map((row) => ({
    id: row.id,
    codename: row.codename,
    name: vault.held("person", row.person_id).open("person.name_told", row.person_id, row.name_told),
  }));
}
