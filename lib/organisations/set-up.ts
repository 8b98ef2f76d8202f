import "server-only";
import { z } from "zod";
import { recordAudit } from "../audit/events.ts";
import { insertAccount, removeAccount } from "../auth/accounts.ts";
import { type Attempt, beginAttempt, openPayload } from "../auth/attempts.ts";
import { enrol, isUndone, openHere } from "../auth/enrolment.ts";
import { stepOf } from "../auth/factors.ts";
import { consumeSetupToken, releaseSetupToken } from "../auth/setup-tokens.ts";
import { newTotpSecret } from "../auth/totp.ts";
import { hashToken } from "../crypto/hash.ts";
import { authTransaction } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { LOCALES } from "../i18n/locales.ts";
import { err, ok, type Result } from "../result.ts";
import { isMember } from "./account-member.ts";
import { addMember, addTeam, foundOrganisation, joinTeam } from "./found.ts";

const locale = z.enum(LOCALES);

/** What the setup page asks, with the passphrase as its hash. Nothing of it is stored in clear before the authenticator answers. */
const Setup = z.object({
  secret: z.string(),
  tokenHash: z.base64(),
  organisation: z.object({
    name: z.string(),
    hostStates: z.array(z.string()),
    timeZone: z.string(),
    language: locale,
    codenameLanguage: locale,
  }),
  team: z.string(),
  admin: z.object({
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    passwordHash: z.string(),
  }),
});

export type SetupInput = Omit<z.infer<typeof Setup>, "secret" | "tokenHash">;

/** Begins setting up with a link whose token can still be used. Answers the token of the attempt. */
export function beginSetup(
  setupToken: string,
  input: SetupInput,
  deviceLabel: string | null,
): Promise<string> {
  const payload: z.infer<typeof Setup> = {
    ...input,
    secret: newTotpSecret(),
    tokenHash: Buffer.from(hashToken(setupToken)).toString("base64"),
  };
  return beginAttempt({ purpose: "setup", accountId: null, isPasswordProved: true, deviceLabel, payload });
}

export type SetUp = { sid: string; accountId: string };

/**
 * Takes the first code of the authenticator, and with it founds the organisation, its first team and its first admin, who is also
 * a caseworker. Two roles of the database write, so what the first has written is taken back when the second fails:
 * the link then works once more, and nothing is half there.
 *
 * @returns `over` when the link or the attempt was used meanwhile; `taken` when the address signs in here already
 */
export async function completeSetup(
  attempt: Attempt,
  code: string,
): Promise<Result<SetUp, "wrongCode" | "over" | "taken">> {
  if (attempt.purpose !== "setup") return err("over");
  const setup = await openPayload(attempt, Setup);
  const step = await stepOf(setup.secret, code);
  if (step === null) return err("wrongCode");

  const account = await claim(attempt, setup, step);
  if (!account.ok) return account;
  const accountId = account.value;
  const orgId = newId();
  try {
    await found(orgId, accountId, setup);
  } catch (fault) {
    // A lost answer to a COMMIT that was made: then all is there, and nothing may be taken back.
    if (!(await isMember(orgId, accountId))) {
      await takeBack(accountId, setup);
      throw fault;
    }
  }
  const sid = await authTransaction((query) => openHere(query, attempt, accountId, orgId));
  return ok({ sid, accountId });
}

type Setup = z.infer<typeof Setup>;

/** The first half: the link is used up, the account and its factors are there. Stands or falls as one. */
async function claim(
  attempt: Attempt,
  setup: Setup,
  step: number,
): Promise<Result<string, "over" | "taken">> {
  try {
    return await authTransaction(async (query) => {
      const { email, passwordHash } = setup.admin;
      const accountId = await insertAccount(query, {
        email,
        passwordHash,
        locale: setup.organisation.language,
      });
      if (!accountId) return err("taken");
      await enrol(query, attempt, { accountId, secret: setup.secret, step });
      if (!(await consumeSetupToken(query, Buffer.from(setup.tokenHash, "base64")))) throw new LinkUsed();
      return ok(accountId);
    });
  } catch (fault) {
    if (isUndone(fault) || fault instanceof LinkUsed) return err("over");
    throw fault;
  }
}

/** Somebody else used the link meanwhile: what this one has written is rolled back. */
class LinkUsed extends Error {}

/** The second half, under the row policies of the new organisation. */
async function found(orgId: string, accountId: string, setup: Setup): Promise<void> {
  await withActor({ orgId, userId: accountId }, async (tx) => {
    await foundOrganisation(tx, setup.organisation);
    await addMember(tx, {
      accountId,
      name: setup.admin.name,
      email: setup.admin.email,
      phone: setup.admin.phone,
      languages: [setup.organisation.language],
      locale: setup.organisation.language,
      roles: ["admin", "caseworker"],
      teamIds: [],
    });
    await joinTeam(tx, accountId, await addTeam(tx, setup.team));
    await recordAudit(tx, { action: "setup.done", objectType: "organisation", objectId: orgId });
  });
}

async function takeBack(accountId: string, setup: Setup): Promise<void> {
  await authTransaction(async (query) => {
    await query("delete from login_attempt where account_id = $1", [accountId]);
    await removeAccount(query, accountId);
    await releaseSetupToken(query, Buffer.from(setup.tokenHash, "base64"));
  });
}
