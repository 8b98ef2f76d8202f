import "server-only";
import { z } from "zod";
import { type AuthQuery, authTransaction } from "../db/auth-pool.ts";
import { err, ok, type Result } from "../result.ts";
import { getAccount, revokeProofs } from "./accounts.ts";
import { type Attempt, beginAttempt, openPayload, turnAttempt } from "./attempts.ts";
import { putFactor, replaceRecoveryCodes, stepOf } from "./factors.ts";
import { consumeInvitation } from "./invitations.ts";
import { record, recordEverywhere } from "./record.ts";
import { workplacesOf } from "./second-step.ts";
import { openSession } from "./sessions.ts";
import { newTotpSecret } from "./totp.ts";

/** What every attempt holds that ends with a new authenticator: its secret, in base32. */
const Enrolment = z.object({ secret: z.string() });

/** A new authenticator for an account that exists; with a passphrase when the operator's link lets somebody in anew. */
const Renewal = z.object({
  secret: z.string(),
  /** Where the session opens; null when it is the account's only organisation or is chosen at the next sign-in. */
  orgId: z.string().nullable(),
  passwordHash: z.string().optional(),
  invitationId: z.string().optional(),
});

const Codes = z.object({ codes: z.array(z.string()) });

/** The secret that is being set up. */
export async function secretOf(attempt: Attempt): Promise<string> {
  return (await openPayload(attempt, Enrolment)).secret;
}

/** The recovery codes that are still to be noted down. */
export async function codesOf(attempt: Attempt): Promise<string[]> {
  return (await openPayload(attempt, Codes)).codes;
}

/** Begins setting up another authenticator for somebody who is signed in and has just given the passphrase again. */
export function beginRenewal(accountId: string, orgId: string, deviceLabel: string | null): Promise<string> {
  const payload: z.infer<typeof Renewal> = { secret: newTotpSecret(), orgId };
  return beginAttempt({
    purpose: "renew",
    accountId,
    isPasswordProved: true,
    isSecondProved: true,
    deviceLabel,
    payload,
  });
}

/** Begins letting somebody in anew through the operator's link: their new passphrase counts once the authenticator answers. */
export function beginReset(
  invitation: { id: string; accountId: string; orgId: string },
  passwordHash: string,
  deviceLabel: string | null,
): Promise<string> {
  const payload: z.infer<typeof Renewal> = {
    secret: newTotpSecret(),
    orgId: invitation.orgId,
    passwordHash,
    invitationId: invitation.id,
  };
  return beginAttempt({
    purpose: "renew",
    accountId: invitation.accountId,
    isPasswordProved: true,
    deviceLabel,
    payload,
  });
}

/** Rolls back what a refused step has done so far. */
class Undone extends Error {}

export type Renewed = { sid: string | null; accountId: string };

/**
 * Takes the first code of the new authenticator. With it everything changes at once: the former one and all recovery codes are
 * worthless, every session ends, a new one opens here, and the attempt holds the new recovery codes.
 *
 * @returns `sid` null when there are several organisations to choose from: then one signs in
 */
export async function completeRenewal(
  attempt: Attempt,
  code: string,
): Promise<Result<Renewed, "wrongCode" | "over">> {
  const accountId = attempt.accountId;
  if (attempt.purpose !== "renew" || !accountId) return err("over");
  const renewal = await openPayload(attempt, Renewal);
  const step = await stepOf(renewal.secret, code);
  if (step === null) return err("wrongCode");
  const places = await workplacesOf(accountId);
  const place =
    renewal.orgId === null
      ? places.length === 1
        ? places[0]
        : undefined
      : places.find(({ id }) => id === renewal.orgId);
  try {
    return await authTransaction(async (query) => {
      if (renewal.invitationId && !(await consumeInvitation(query, renewal.invitationId))) throw new Undone();
      if (renewal.passwordHash)
        await query("update account set password_hash = $2 where id = $1", [accountId, renewal.passwordHash]);
      await enrol(query, attempt, { accountId, secret: renewal.secret, step });
      await query("update account set status = 'active' where id = $1 and status = 'must_enrol'", [
        accountId,
      ]);
      await revokeProofs(query, accountId, "factor", attempt.id);
      await recordEverywhere(query, accountId, { action: "factor.enrolled" });
      return ok({ accountId, sid: place ? await openHere(query, attempt, accountId, place.id) : null });
    });
  } catch (fault) {
    if (fault instanceof Undone) return err("over");
    throw fault;
  }
}

/**
 * Stores the authenticator and ten recovery codes, which the attempt then holds until they are noted down.
 * @throws when the attempt was used meanwhile, so that nothing of this stays
 */
export async function enrol(
  query: AuthQuery,
  attempt: Attempt,
  factor: { accountId: string; secret: string; step: number },
): Promise<void> {
  await putFactor(query, factor.accountId, factor.secret, factor.step);
  const codes = await replaceRecoveryCodes(query, factor.accountId);
  const payload: z.infer<typeof Codes> = { codes };
  if (!(await turnAttempt(query, attempt, { purpose: "codes", accountId: factor.accountId, payload })))
    throw new Undone();
}

/** Whether a fault is {@link enrol}'s: the attempt was used meanwhile. */
export const isUndone = (fault: unknown): boolean => fault instanceof Undone;

/** Opens the session at the end of an enrolment, and writes it into the record. */
export async function openHere(
  query: AuthQuery,
  device: Pick<Attempt, "deviceLabel">,
  accountId: string,
  orgId: string,
): Promise<string> {
  const account = await getAccount(accountId, query);
  const { sid, sessionId } = await openSession(query, account, orgId, ["pwd", "otp"], device.deviceLabel);
  await record(query, { orgId, accountId, sessionId, action: "sign_in.ok" });
  return sid;
}
