import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { contextWords, holdsContext } from "./common-passphrases/context-words.ts";
import { asTypedOnLatinKeys } from "./common-passphrases/latin-keys.ts";
import { canonicalPassphrase, LONGEST, SHORTEST } from "./passphrase.ts";

export type PassphraseFlaw = "tooShort" | "tooLong" | "common" | "context" | "guessable";
export type PassphraseVerdict = { ok: true } | { ok: false; reason: PassphraseFlaw };

/** Of 0 to 4: "safely unguessable" with the slow hash in front of it. */
const LOWEST_SCORE = 3;

/** Judged as far as this: the time grows with the square of the length (a second at 256) and stops everyone else. */
const JUDGED = 48;

type Judge = { passwords: readonly string[]; zxcvbn: ZxcvbnFactory };

// Some 30 MB that are needed a few times in a member's life: kept only while nothing else wants the memory.
let held: WeakRef<Judge> | undefined;

/**
 * Whether a new passphrase may be used: 15 to 256 characters of any kind, counted after NFKC; not on the list of
 * common passwords, nor one of them repeated or spaced out; with no word of its surroundings; and a zxcvbn score of
 * at least 3 for its first 48 characters. A Cyrillic one is judged as its keys give it in Latin, too.
 *
 * The list is the one that comes with `@zxcvbn-ts/language-common`: about 49,000 entries, the most used first.
 *
 * @param context names and mail address of the person, name of the organisation; the product's own is always added
 */
export async function judgePassphrase(text: string, context: readonly string[]): Promise<PassphraseVerdict> {
  const passphrase = canonicalPassphrase(text);
  const length = [...passphrase].length;
  if (length < SHORTEST) return flawed("tooShort");
  if (length > LONGEST) return flawed("tooLong");

  const judge = await theJudge();
  const lower = passphrase.toLowerCase();
  const latin = asTypedOnLatinKeys(lower);
  if ([lower, latin].some((form) => isCommon(form, judge.passwords))) return flawed("common");

  const words = contextWords(context);
  if (holdsContext(passphrase, words)) return flawed("context");

  const forms = latin === lower ? [passphrase] : [passphrase, latin];
  const scores = forms.map((form) => judge.zxcvbn.check(form, words).score);
  return Math.min(...scores) < LOWEST_SCORE ? flawed("guessable") : { ok: true };
}

const flawed = (reason: PassphraseFlaw): PassphraseVerdict => ({ ok: false, reason });

/** Whether this is on the list: as it stands, without what is no letter or digit, or as one entry over and over. */
function isCommon(lower: string, passwords: readonly string[]): boolean {
  const bare = lower.replace(/[^\p{L}\p{N}]/gu, "");
  return [lower, bare, repeatedPart(lower), repeatedPart(bare)].some((form) => passwords.includes(form));
}

/** The shortest part that makes the whole when repeated: `abcabc` gives `abc`, `abcd` itself. */
function repeatedPart(text: string): string {
  // Twice itself without its ends holds a text first where its period ends.
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
}

async function theJudge(): Promise<Judge> {
  const known = held?.deref();
  if (known) return known;
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: JUDGED,
  });
  const judge = { passwords: common.dictionary["passwords-common"], zxcvbn };
  held = new WeakRef(judge);
  return judge;
}
