import "server-only";
import { withWorker } from "../db/client.ts";
import { mailSettings } from "../env.ts";
import { type MailResult, sendMail } from "../notify/mail.ts";
import { type Claim, type Settled, settleMail } from "./claims.ts";
import { findLetter } from "./letters.ts";

/** A server that says nothing is given up after this long; the lease lasts longer. Milliseconds. */
const SEND_MS = 20_000;

/**
 * Sends one claimed message and writes what became of it. The mail holds the codename, the level and a link, nothing else;
 * its Message-ID comes from the row, so a second try is recognisably the same mail.
 */
export async function deliver(claim: Claim, options: { withinMs?: number } = {}): Promise<void> {
  await settleMail(claim, await attempt(claim, options.withinMs ?? SEND_MS));
}

async function attempt(claim: Claim, withinMs: number): Promise<Settled> {
  const letter = await withWorker(claim.orgId, (tx) => findLetter(tx, claim), { readOnly: true });
  if (!letter) return { outcome: "dropped", code: "not_needed", providerRef: null };
  const mail = mailSettings();
  if (!mail) return { outcome: "again", code: "no_smtp", providerRef: null };
  const messageId = `<${claim.id}@${domainOf(mail.from)}>`;
  const sent = await orTimeout(sendMail({ ...letter, messageId }), withinMs);
  const outcome = sent.accepted ? "accepted" : sent.permanent ? "failed" : "again";
  return { outcome, code: sent.code, providerRef: messageId };
}

/** Should the server take the letter after all, it comes twice under one Message-ID. */
async function orTimeout(sending: Promise<MailResult>, withinMs: number): Promise<MailResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<MailResult>((resolve) => {
    timer = setTimeout(() => resolve({ accepted: false, code: "timeout", permanent: false }), withinMs);
  });
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The domain of an address written as `a@b` or `Name <a@b>`. */
const domainOf = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
