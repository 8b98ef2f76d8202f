import "server-only";
import { accountKeys } from "../../auth/account-key.ts";
import { hashPassphrase } from "../../auth/passphrase.ts";
import { judgePassphrase, type PassphraseFlaw } from "../../auth/passphrase-policy.ts";
import { err, ok, type Result } from "../../result.ts";

const SENTENCES = {
  tooShort: "auth.passphrase.tooShort",
  tooLong: "auth.passphrase.tooLong",
  common: "auth.passphrase.common",
  context: "auth.passphrase.context",
  guessable: "auth.passphrase.guessable",
} as const satisfies Record<PassphraseFlaw, string>;

/**
 * The hash of a passphrase somebody has chosen, or the sentence that says why it will not do.
 * Errors: `Busy`.
 *
 * @param context what a guesser would try first: names, the address, the organisation
 */
export async function hashOfNew(
  passphrase: string,
  context: readonly string[],
): Promise<Result<string, (typeof SENTENCES)[PassphraseFlaw]>> {
  const verdict = await judgePassphrase(passphrase, context);
  if (!verdict.ok) return err(SENTENCES[verdict.reason]);
  return ok(await hashPassphrase(passphrase, (await accountKeys()).pepper));
}
