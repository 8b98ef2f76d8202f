import "server-only";
import type { Locale } from "../i18n/locales.ts";
import { mailAddress } from "./mail-address.ts";
import { orAborted } from "./or-aborted.ts";
import { type MailParams, type MailTemplate, writeLetter } from "./templates.ts";
import { mailTransport } from "./transport.ts";

/**
 * What became of a letter: taken over by the server, or not and why. `permanent` means that trying this address again is no use.
 * `code` is a short word without personal data: `accepted`, `no_smtp`, `bad_address`, `smtp_550`, `timeout`, `tls`, `auth`, `connection`.
 */
export type MailResult = { accepted: boolean; code: string; permanent: boolean };

export type Mail<T extends MailTemplate> = {
  to: string;
  template: T;
  locale: Locale;
  params: MailParams[T];
  /** The same for every try of one letter, as `<id@domain>`. */
  messageId: string;
};

/** A letter that is written already. `subject` is one line. */
export type ReadyLetter = { to: string; subject: string; text: string; messageId: string };

/** Writes one of the fixed letters and hands it to the mail server. Faults of delivery are answered, not thrown. */
export async function sendMail<T extends MailTemplate>(mail: Mail<T>): Promise<MailResult> {
  const { subject, text } = writeLetter(mail.template, mail.locale, mail.params);
  return sendLetter({ to: mail.to, subject, text, messageId: mail.messageId });
}

/**
 * Hands one plain-text letter to the mail server. Faults of delivery are answered, not thrown; when `signal` is aborted the answer is
 * `timeout`: should the server take the letter after all, it comes twice under one Message-ID.
 */
export async function sendLetter(letter: ReadyLetter, signal?: AbortSignal): Promise<MailResult> {
  const to = mailAddress(letter.to);
  if (!to || !/^<[\w.-]+@[\w.-]+>$/.test(letter.messageId) || /[\r\n\u2028\u2029\0]/.test(letter.subject))
    return { accepted: false, code: "bad_address", permanent: true };
  const way = mailTransport();
  if (!way) return { accepted: false, code: "no_smtp", permanent: false };
  if (signal?.aborted) return { accepted: false, code: "timeout", permanent: false };
  const sending = way.transport.sendMail({
    from: way.from,
    to: { name: "", address: to },
    subject: letter.subject,
    text: letter.text,
    messageId: letter.messageId,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const sent = await orAborted(sending, signal);
    return sent.accepted.length > 0
      ? { accepted: true, code: "accepted", permanent: false }
      : { accepted: false, code: "rejected", permanent: true };
  } catch (fault) {
    return refusalOf(fault);
  }
}

/** A refusal for good is one that the server gave about the recipient or the letter; a broken line or login may be mended. */
function refusalOf(fault: unknown): MailResult {
  const { code, responseCode } = fault as { code?: unknown; responseCode?: unknown };
  if (code === "EAUTH") return { accepted: false, code: "auth", permanent: false };
  if (typeof responseCode === "number")
    return {
      accepted: false,
      code: `smtp_${responseCode}`,
      permanent: responseCode >= 500 && code !== "ECONNECTION",
    };
  if (code === "ETIMEDOUT") return { accepted: false, code: "timeout", permanent: false };
  if (code === "ETLS" || /CERT|SSL|TLS/.test(String(code)))
    return { accepted: false, code: "tls", permanent: false };
  return { accepted: false, code: "connection", permanent: false };
}
