import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";
import { asCodename, named, type ShortCase } from "./recent.ts";

/** No letter of any script comes after it. */
const LAST = "\u{10ffff}";

/**
 * The cases of this person whose codename begins like this, in the order of the alphabet. Two statements.
 * It is compared by its bounds and not by a pattern: under the row policies only those can use the index.
 */
export async function casesByCodename(tx: Tx, beginning: string, most: number): Promise<ShortCase[]> {
  const from = asCodename(beginning);
  if (from === "") return [];
  const rows = await tx.$queryRaw<Parameters<typeof named>[1][number][]>`
    select c.id, c.codename, c.person_id, p.name_told from case_file c join person p on p.org_id = c.org_id and p.id = c.person_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.codename >= ${from} and c.codename < ${from + LAST}
    order by c.codename limit ${most}`;
  return named(tx, rows);
}
