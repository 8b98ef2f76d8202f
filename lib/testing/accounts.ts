import { generateSync } from "otplib";
import type { Role } from "../access/roles.ts";
import { accountKeys } from "../auth/account-key.ts";
import { insertAccount } from "../auth/accounts.ts";
import { putFactor, replaceRecoveryCodes } from "../auth/factors.ts";
import { hashPassphrase } from "../auth/passphrase.ts";
import type { Sender } from "../auth/sign-in.ts";
import { newTotpSecret } from "../auth/totp.ts";
import { authQuery, authTransaction } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { addMember } from "../organisations/found.ts";
import type { TestOrganisation } from "./builders.ts";

export const PASSPHRASE = "seven herons left the reeds";

/** One hash for all, for each costs a fifth of a second. */
let hashed: Promise<string> | undefined;

export type TestAccount = { id: string; email: string; secret: string; recoveryCodes: string[] };

/** Somebody who can sign in with {@link PASSPHRASE} and a code of `secret`, a member of these organisations. */
export async function anAccountOf(
  organisations: readonly TestOrganisation[],
  options: { roles?: Role[]; isDemo?: boolean } = {},
): Promise<TestAccount> {
  const { pepper } = await accountKeys();
  hashed ??= hashPassphrase(PASSPHRASE, pepper);
  const passwordHash = await hashed;
  const email = `${newId()}@example.org`;
  const secret = newTotpSecret();
  const { id, recoveryCodes } = await authTransaction(async (query) => {
    const made = await insertAccount(query, { email, passwordHash, locale: "en", isDemo: options.isDemo });
    if (!made) throw new Error("the address is taken");
    if (!options.isDemo) await putFactor(query, made, secret, 0);
    return { id: made, recoveryCodes: await replaceRecoveryCodes(query, made) };
  });
  for (const organisation of organisations) {
    await withActor(organisation.founder, (tx) =>
      addMember(tx, {
        accountId: id,
        name: "Alua Signs",
        email,
        phone: null,
        languages: ["ru"],
        locale: "en",
        roles: options.roles ?? ["caseworker"],
        teamIds: [organisation.teamId],
      }),
    );
  }
  return { id, email, secret, recoveryCodes };
}

/** The code that an authenticator shows now, by the database's clock; `steps` later or earlier on request. */
export async function codeOf(secret: string, steps = 0): Promise<string> {
  const [row] = await authQuery<{ now: number }>("select extract(epoch from amparo_now())::float8 as now");
  return generateSync({ secret, epoch: Math.floor(row?.now ?? 0) + 30 * steps });
}

/** A request from a network of its own, so that the counters of tests do not meet. */
export function aSender(): Sender {
  return { network: `${newId()}/24`, deviceLabel: "Firefox, Linux" };
}
