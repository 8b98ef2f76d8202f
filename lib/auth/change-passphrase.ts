import "server-only";
import type { Actor } from "../access/actor.ts";
import { authTransaction } from "../db/auth-pool.ts";
import { getAccount, revokeProofs } from "./accounts.ts";
import { recordEverywhere } from "./record.ts";
import { openSession } from "./sessions.ts";

/**
 * Stores another passphrase. Every session of the account ends, and one opens anew here.
 * The former passphrase has been proved, the new one judged and hashed.
 *
 * @returns the id of the new session, for the cookie
 */
export function changePassphrase(
  actor: Actor,
  passwordHash: string,
  deviceLabel: string | null,
): Promise<string> {
  return authTransaction(async (query) => {
    const securityVersion = await revokeProofs(query, actor.userId, "passphrase");
    await query("update account set password_hash = $2 where id = $1", [actor.userId, passwordHash]);
    await recordEverywhere(query, actor.userId, { action: "passphrase.changed", sessionId: actor.sessionId });
    const account = await getAccount(actor.userId, query);
    const amr = account.isDemo ? ["pwd"] : ["pwd", "otp"];
    return (await openSession(query, { id: actor.userId, securityVersion }, actor.orgId, amr, deviceLabel))
      .sid;
  });
}
