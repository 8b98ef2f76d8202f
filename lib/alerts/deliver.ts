import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { withWorker } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import { mailSettings, webSettings } from "../env.ts";
import { type MailResult, sendMail } from "../notify/mail.ts";
import type { Code } from "../vocabulary/codes.ts";
import { label } from "../vocabulary/labels.ts";
import { type Claim, type Settled, settleMail } from "./claims.ts";

type Letter = { to: string; locale: "en" | "ru"; codename: string; severity: Code<"alert_severity"> };

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
  const sending = sendMail({
    to: letter.to,
    template: "alert",
    locale: letter.locale,
    messageId,
    params: {
      codename: letter.codename,
      level: label("alert_severity", letter.severity, letter.locale),
      link: `${webSettings().origin}/alerts/${claim.alertId}`,
    },
  });
  const sent = await orTimeout(sending, withinMs);
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

type Row = {
  email: Uint8Array;
  locale: "en" | "ru";
  codename: string;
  severity: Code<"alert_severity">;
};

/** Null once somebody has answered, or the person no longer works here. */
async function findLetter(tx: Tx, claim: Claim): Promise<Letter | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select m.email, m.locale, c.codename, a.severity from alert a
      join case_file c on c.org_id = a.org_id and c.id = a.case_id
      join member m on m.org_id = a.org_id and m.id = ${claim.recipientId}::uuid
    where a.org_id = ${claim.orgId}::uuid and a.id = ${claim.alertId}::uuid and a.state = 'raised' and m.status = 'active'`;
  if (!row) return null;
  const ops = await vaultOf(tx).ops();
  return {
    to: ops.open("member.email", claim.recipientId, row.email),
    locale: row.locale,
    codename: row.codename,
    severity: row.severity,
  };
}
