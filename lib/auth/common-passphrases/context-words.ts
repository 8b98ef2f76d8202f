import anyAscii from "any-ascii";

/** Shorter words stand by chance inside too many others. */
const SHORTEST_WORD = 4;

/** Always a word that an attacker would try here. */
const PRODUCT = "amparo";

/** Lower case and Latin letters, so that a name is found in whichever script it is typed. */
const folded = (text: string) => anyAscii(text.normalize("NFKC")).toLowerCase();

/**
 * The words of names, mail addresses and titles that a passphrase must not hold.
 * Each as a whole without its spaces and marks, and each part of four letters or more.
 */
export function contextWords(context: readonly string[]): string[] {
  const words = [PRODUCT, ...context].flatMap((entry) => {
    const parts = folded(entry).split(/[^a-z0-9]+/);
    return [parts.join(""), ...parts];
  });
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD);
}

/** Whether a passphrase holds one of `contextWords`, in any script and with anything between its letters. */
export function holdsContext(passphrase: string, words: readonly string[]): boolean {
  const plain = folded(passphrase).replace(/[^a-z0-9]/g, "");
  return words.some((word) => plain.includes(word));
}
