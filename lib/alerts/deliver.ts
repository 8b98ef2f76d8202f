import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { withWorker } from "../db/client.ts";
import { mailSettings, webSettings } from "../env.ts";
import { sendMail } from "../notify/mail.ts";
import { label } from "../vocabulary/labels.ts";
import type { Code } from "../vocabulary/codes.ts";
import { type Claim, settleMail } from "./claims.ts";

type Letter = { to: string; locale: "en" | "ru"; codename: string; severity: Code<"alert_severity"> };

/**
 * Sends one claimed message and writes what became of it. The mail holds the codename, the level and a link, nothing else;
 * its Message-ID comes from the row, so a second try is recognisably the same mail.
 */
export async function deliver(claim: Claim): Promise<void> {
  const letter = await withWorker(claim.orgId, (tx) => findLetter(tx, claim), { readOnly: true });
  if (!letter) return settleMail(claim, { accepted: false, permanent: true, code: "nobody", providerRef: null });
  const mail = mailSettings();
  if (!mail) return settleMail(claim, { accepted: false, permanent: false, code: "no_smtp", providerRef: null });
  const messageId = `<${claim.id}@${domainOf(mail.from)}>`;
  const sent = await sendMail({
    to: letter.to, template: "alert", locale: letter.locale, messageId,
    params: { codename: letter.codename, level: label("alert_severity", letter.severity, letter.locale), link: `${webSettings().origin}/alerts/${claim.alertId}` },
  });
  await settleMail(claim, { ...sent, providerRef: messageId });
}

/** The domain of an address written as `a@b` or `Name <a@b>`. */
const domainOf = (from: string): string => /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";

type Row = { email: Uint8Array; locale: "en" | "ru"; codename: string; severity: Code<"alert_severity"> };

async function findLetter(tx: Parameters<Parameters<typeof withWorker>[1]>[0], claim: Claim): Promise<Letter | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select m.email, m.locale, c.codename, a.severity from alert a
      join case_file c on c.org_id = a.org_id and c.id = a.case_id join member m on m.org_id = a.org_id and m.id = ${claim.recipientId}::uuid
    where a.org_id = ${claim.orgId}::uuid and a.id = ${claim.alertId}::uuid and a.state <> 'stood_down' and m.status = 'active'`;
  if (!row) return null;
  const ops = await vaultOf(tx).ops();
  return { to: ops.open("member.email", claim.recipientId, row.email), locale: row.locale, codename: row.codename, severity: row.severity };
}
