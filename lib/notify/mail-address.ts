/** As many characters as an address may have on its way (RFC 5321). */
const LONGEST = 254;

/** One mailbox: no display name, no comment, no quotes, no list. Letters beyond ASCII are kept only where mail can carry them. */
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/**
 * A mail address in the one form in which it is compared and sent to: NFKC, without blanks round it, in lower case.
 * Null when it is none, holds a line break, or could name more than one mailbox.
 */
export function mailAddress(text: string): string | null {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  return plain.length <= LONGEST && ADDRESS.test(plain) && !plain.includes("..") ? plain : null;
}

/** The domain of a sender written as `a@b` or `Name <a@b>`: what the Message-IDs of its letters end with. */
export const mailDomain = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
