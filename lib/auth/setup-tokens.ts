import "server-only";
import { hashToken } from "../crypto/hash.ts";
import { type AuthQuery, authQuery } from "../db/auth-pool.ts";

/** What an enrolment may take beyond the link's own end. */
const MINUTES = 30;

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
