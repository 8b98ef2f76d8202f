import "server-only";
import { z } from "zod";
import { recordAudit } from "../audit/events.ts";
import { type Account, emailOf, insertAccount, removeAccount } from "../auth/accounts.ts";
import { type Attempt, beginAttempt, openPayload } from "../auth/attempts.ts";
import { enrol, isUndone, openHere } from "../auth/enrolment.ts";
import { spendTotpCode, stepOf } from "../auth/factors.ts";
import {
  consumeInvitation,
  findInvitationById,
  type Invitation,
  releaseInvitation,
} from "../auth/invitations.ts";
import { recordRefusal } from "../auth/record.ts";
import { trySecond } from "../auth/throttle.ts";
import { newTotpSecret } from "../auth/totp.ts";
import { authTransaction } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { LOCALES } from "../i18n/locales.ts";
import { err, ok, type Result } from "../result.ts";
import { isMember } from "./account-member.ts";
import { addMember } from "./found.ts";

/** What somebody who joins says of themselves. */
const About = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  languages: z.array(z.string()),
  locale: z.enum(LOCALES),
});

const Join = z.object({
  secret: z.string(),
  invitationId: z.string(),
  passwordHash: z.string(),
  about: About,
});

export type About = z.infer<typeof About>;

/** Begins joining with a new account. Answers the token of the attempt. */
export function beginJoin(
  invitation: Invitation,
  about: About,
  passwordHash: string,
  deviceLabel: string | null,
): Promise<string> {
  const payload: z.infer<typeof Join> = {
    secret: newTotpSecret(),
    invitationId: invitation.id,
    passwordHash,
    about,
  };
  return beginAttempt({ purpose: "join", accountId: null, isPasswordProved: true, deviceLabel, payload });
}

export type Joined = { sid: string; accountId: string };

/**
 * Takes the first code of the authenticator: the account is made, the invitation used up, the member let in, a session opened.
 * As in setting up, what the first role has written is taken back when the second fails.
 *
 * @returns `over` when the invitation or the attempt was used, revoked or ended meanwhile; `taken` when the address signs in here already
 */
export async function completeJoin(
  attempt: Attempt,
  code: string,
): Promise<Result<Joined, "wrongCode" | "over" | "taken">> {
  if (attempt.purpose !== "join") return err("over");
  const join = await openPayload(attempt, Join);
  const step = await stepOf(join.secret, code);
  if (step === null) return err("wrongCode");
  const invitation = await findInvitationById(join.invitationId);
  if (invitation?.purpose !== "join") return err("over");

  const claimed = await claim(attempt, join, invitation, step);
  if (!claimed.ok) return claimed;
  const accountId = claimed.value;
  await letIn(invitation, accountId, join.about, async () => {
    await authTransaction(async (query) => {
      await query("delete from login_attempt where account_id = $1", [accountId]);
      await removeAccount(query, accountId);
      await releaseInvitation(query, invitation.id);
    });
  });
  const sid = await authTransaction((query) => openHere(query, attempt, accountId, invitation.orgId));
  return ok({ sid, accountId });
}

async function claim(
  attempt: Attempt,
  join: z.infer<typeof Join>,
  invitation: Invitation,
  step: number,
): Promise<Result<string, "over" | "taken">> {
  try {
    return await authTransaction(async (query) => {
      const { passwordHash, about } = join;
      const accountId = await insertAccount(query, {
        email: invitation.email,
        passwordHash,
        locale: about.locale,
      });
      if (!accountId) return err("taken");
      await enrol(query, attempt, { accountId, secret: join.secret, step });
      if (!(await consumeInvitation(query, invitation.id))) throw new LinkUsed();
      return ok(accountId);
    });
  } catch (fault) {
    if (isUndone(fault) || fault instanceof LinkUsed) return err("over");
    throw fault;
  }
}

/** Somebody else used the link meanwhile: what this one has written is rolled back. */
class LinkUsed extends Error {}

/**
 * Lets somebody join who signs in here already: their passphrase has been proved, the code is proved here.
 *
 * @returns `wrong` for a wrong code, a used one, too many of them, or an account that is not the invited one's
 */
export async function joinWithAccount(
  invitation: Invitation,
  account: Account,
  proof: { code: string; deviceLabel: string | null },
  about: About,
): Promise<Result<Joined, "wrong" | "over">> {
  const counter = await trySecond(account.id);
  const isRight =
    counter.allowed &&
    account.status === "active" &&
    (await emailOf(account.id)) === invitation.email &&
    (await authTransaction((query) => spendTotpCode(query, account.id, proof.code)));
  if (!isRight) {
    await recordRefusal(account.id, {
      action: "sign_in.failed",
      reasonCode: counter.allowed ? "wrong_code" : "throttled",
    });
    return err("wrong");
  }
  await counter.succeeded();
  if (await isMember(invitation.orgId, account.id)) return err("over");
  if (!(await authTransaction((query) => consumeInvitation(query, invitation.id)))) return err("over");
  await letIn(invitation, account.id, about, () =>
    authTransaction((query) => releaseInvitation(query, invitation.id)),
  );
  const sid = await authTransaction((query) => openHere(query, proof, account.id, invitation.orgId));
  return ok({ sid, accountId: account.id });
}

/** Makes the account a member under the row policies of the organisation; undoes what came before when that fails. */
async function letIn(
  invitation: Invitation,
  accountId: string,
  about: About,
  undo: () => Promise<void>,
): Promise<void> {
  const { orgId, email, roles, teamIds } = invitation;
  try {
    await withActor({ orgId, userId: accountId }, async (tx) => {
      await addMember(tx, { ...about, accountId, email, roles, teamIds });
      await recordAudit(tx, { action: "member.joined", objectType: "member", objectId: accountId });
    });
  } catch (fault) {
    // A lost answer to a COMMIT that was made: then the member is there, and nothing may be taken back.
    if (await isMember(orgId, accountId)) return;
    await undo();
    throw fault;
  }
}
