import "server-only";
import type { Actor } from "../../access/actor.ts";
import { emailOf } from "../../auth/accounts.ts";
import { refuseEvenly } from "../../auth/even-time.ts";
import { Busy } from "../../auth/hash-gate.ts";
import { provePassphrase } from "../../auth/sign-in.ts";
import { err, ok, type Result } from "../../result.ts";
import { currentSender } from "../auth/sender.ts";

/** Whether this is the passphrase of who is signed in: asked again before anything that opens the account is changed. */
export async function proveOwn(
  actor: Actor,
  passphrase: string,
): Promise<Result<void, "account.wrongPassphrase" | "busy">> {
  const { network } = await currentSender();
  try {
    const email = await emailOf(actor.userId);
    const account = await refuseEvenly(() => provePassphrase(email, passphrase, network));
    return account?.id === actor.userId ? ok() : err("account.wrongPassphrase");
  } catch (fault) {
    if (fault instanceof Busy) return err("busy");
    throw fault;
  }
}
