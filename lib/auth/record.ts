import "server-only";
import type { AuditAction } from "../audit/events.ts";
import { type AuthQuery, authTransaction } from "../db/auth-pool.ts";
import { newId } from "../db/id.ts";

/** An act of signing in, out or over, as the record of one organisation holds it. */
export type AuthEntry = {
  orgId: string;
  accountId: string | null;
  sessionId?: string | null;
  action: AuditAction;
  outcome?: "ok" | "refused" | "failed";
  /** A short word: `throttled`, `wrong_passphrase`. Nothing that was typed. */
  reasonCode?: string;
};

const INSERT = `insert into audit_event (org_id, id, actor_id, session_id, action, object_type, object_id, outcome, reason_code, at)
  values ($1, $2, $3, $4, $5, 'account', $3, $6, $7, amparo_now())`;

/** Writes an entry together with what it records. */
export async function record(query: AuthQuery, entry: AuthEntry): Promise<void> {
  const { orgId, accountId, sessionId, action, outcome, reasonCode } = entry;
  await query(INSERT, [
    orgId,
    newId(),
    accountId,
    sessionId ?? null,
    action,
    outcome ?? "ok",
    reasonCode ?? null,
  ]);
}

/** Writes the same entry into the record of every organisation the account works in. */
export async function recordEverywhere(
  query: AuthQuery,
  accountId: string,
  entry: Omit<AuthEntry, "orgId" | "accountId">,
): Promise<void> {
  const orgs = await query<{ org_id: string }>(
    "select org_id from member where id = $1 and status = 'active'",
    [accountId],
  );
  for (const { org_id } of orgs) await record(query, { ...entry, orgId: org_id, accountId });
}

/** A refusal, in a transaction of its own: what failed is rolled back and the entry stays. */
export async function recordRefusal(
  accountId: string,
  entry: Omit<AuthEntry, "orgId" | "accountId" | "outcome">,
): Promise<void> {
  await authTransaction((query) => recordEverywhere(query, accountId, { ...entry, outcome: "refused" }));
}
