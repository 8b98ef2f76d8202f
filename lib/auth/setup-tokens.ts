import "server-only";
import { hashToken, randomToken } from "../crypto/hash.ts";
import { type AuthQuery, authQuery, authTransaction } from "../db/auth-pool.ts";

const MINUTES = 30;

/**
 * Makes the one key to setting an organisation up, and answers it for the link. Earlier ones that were not used are worth
 * nothing from then on. Who may call this decides who may found an organisation: the first start, and the operator.
 */
export function issueSetupToken(): Promise<string> {
  const token = randomToken();
  return authTransaction(async (query) => {
    await query("delete from setup_token where used_at is null");
    await query(
      "insert into setup_token (token_hash, expires_at) values ($1, amparo_now() + make_interval(mins => $2))",
      [hashToken(token), MINUTES],
    );
    return token;
  });
}

/** Whether nobody has set anything up yet, so that a start prints a link. */
export async function isUnfounded(): Promise<boolean> {
  return (await authQuery("select 1 from organisation limit 1")).length === 0;
}

/** Whether a link can still be used. */
export async function isSetupToken(token: string): Promise<boolean> {
  const rows = await authQuery(
    "select 1 from setup_token where token_hash = $1 and used_at is null and expires_at > amparo_now()",
    [hashToken(token)],
  );
  return rows.length > 0;
}

/** Uses a token up: true for exactly one caller. A form begun within its time may take the half hour an enrolment has. */
export async function consumeSetupToken(query: AuthQuery, tokenHash: Uint8Array): Promise<boolean> {
  const rows = await query(
    `update setup_token set used_at = amparo_now()
     where token_hash = $1 and used_at is null and expires_at > amparo_now() - make_interval(mins => $2) returning token_hash`,
    [tokenHash, MINUTES],
  );
  return rows.length > 0;
}

/** Takes the use back: the organisation did not come to be. */
export async function releaseSetupToken(query: AuthQuery, tokenHash: Uint8Array): Promise<void> {
  await query("update setup_token set used_at = null where token_hash = $1", [tokenHash]);
}
