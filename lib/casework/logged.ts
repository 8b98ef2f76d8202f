import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";

/** The case that was logged under the key of a form; null when there is none, or it is no longer there for who asks. */
export async function findLogged(tx: Tx, key: string): Promise<{ id: string; codename: string } | null> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ id: string; codename: string }[]>`
    select c.id, c.codename from idempotency_key k join case_file c on c.org_id = k.org_id and c.id::text = k.result ->> 'caseId'
    where k.org_id = ${orgId}::uuid and k.user_id = ${userId}::uuid and k.key = ${key}::uuid`;
  return row ?? null;
}
