import "server-only";
import { authQuery } from "../db/auth-pool.ts";

/** Whether an account belongs to an organisation, active or not. Asked by who signs in, before there is anybody to ask as. */
export async function isMember(orgId: string, accountId: string): Promise<boolean> {
  return (
    (await authQuery("select 1 from member where org_id = $1 and id = $2", [orgId, accountId])).length > 0
  );
}
