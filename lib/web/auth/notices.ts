import "server-only";
import { randomUUID } from "node:crypto";
import { after } from "next/server";
import { emailOf, getAccount } from "../../auth/accounts.ts";
import { mailSettings, webSettings } from "../../env.ts";
import { faultCode, log } from "../../log.ts";
import { sendMail } from "../../notify/mail.ts";
import type { MailParams, MailTemplate, NoticeKind } from "../../notify/templates.ts";

/** Writes to somebody about their own account, once the answer to their request has gone out. Without mail it stays in the record alone. */
export function tellOwner(accountId: string, what: NoticeKind): void {
  if (!mailSettings()) return;
  after(async () => {
    const id = randomUUID();
    try {
      const [to, { locale }] = await Promise.all([emailOf(accountId), getAccount(accountId)]);
      const params = { what, link: `${webSettings().origin}/account` };
      const sent = await sendMail({ to, template: "notice", locale, params, messageId: messageIdOf(id) });
      if (!sent.accepted) log.warn({ event: "mail.failed", outboxId: id, code: sent.code });
    } catch (fault) {
      log.warn({ event: "mail.failed", outboxId: id, code: faultCode(fault) });
    }
  });
}

/** Sends a letter at once and answers how that went: for an invitation and for the test mail, whose sender waits to hear it. */
export async function sendNow<T extends MailTemplate>(
  to: string,
  template: T,
  locale: "en" | "ru",
  params: MailParams[T],
): Promise<{ accepted: boolean; code: string }> {
  return sendMail({ to, template, locale, params, messageId: messageIdOf(randomUUID()) });
}

function messageIdOf(id: string): string {
  return `<${id}@${new URL(webSettings().origin).hostname.replace(/[^\w.-]/g, "")}>`;
}
