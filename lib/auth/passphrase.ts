import { hash, parseOptions, verify } from "@node-rs/argon2";
import { makeGate } from "./hash-gate.ts";

/** Characters, counted as code points after NFKC. */
export const SHORTEST = 15;
export const LONGEST = 256;

// The library's enum has no value at run time under isolated modules.
const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Of the present cost and of no passphrase: what an unknown account is checked against. */
const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

// Each takes 64 MiB and a thread of the pool that files and name lookups also use.
const inTurn = makeGate(4, 32);

/** The form in which a passphrase is counted, judged and hashed: one for every keyboard that can type it. */
export const canonicalPassphrase = (text: string) => text.normalize("NFKC");

const fits = (text: string) => {
  const length = [...text].length;
  return length >= SHORTEST && length <= LONGEST;
};

/**
 * The Argon2id hash to store (64 MiB, 3 passes, 1 lane), as a PHC string.
 * Errors: `RangeError` outside 15 to 256 characters; `Busy` when 4 are being hashed and 32 wait.
 *
 * @param pepper a secret kept outside the database, needed again to verify
 */
export async function hashPassphrase(text: string, pepper: Uint8Array): Promise<string> {
  const passphrase = canonicalPassphrase(text);
  if (!fits(passphrase)) throw new RangeError("a passphrase has 15 to 256 characters");
  return inTurn(() => hash(passphrase, { ...COST, secret: pepper }));
}

/**
 * Whether this is the passphrase that was hashed. With no hash (no such account) it costs the same and is false.
 * Errors: `Busy` as above; throws for a stored hash that is none.
 */
export async function verifyPassphrase(
  stored: string | null,
  text: string,
  pepper: Uint8Array,
): Promise<boolean> {
  const passphrase = canonicalPassphrase(text);
  const possible = stored !== null && fits(passphrase);
  // What cannot be right is still paid for, but never with a megabyte of text.
  const offered = fits(passphrase) ? passphrase : "";
  const same = await inTurn(() => verify(possible ? stored : NOBODY, offered, { secret: pepper }));
  return possible && same;
}

/** Whether a hash was made more cheaply than today's, so that the next sign-in makes it anew. */
export function needsRehash(stored: string): boolean {
  const made = parseOptions(stored);
  return (
    made.algorithm !== ARGON2ID ||
    made.memoryCost < COST.memoryCost ||
    made.timeCost < COST.timeCost ||
    made.parallelism < COST.parallelism
  );
}
