import type { Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";

/** What each letter about an account or an organisation says beside its fixed words. What tells of alerts is written in `alerts/delivery`. */
export type MailParams = {
  test: { organisation: string; link: string };
  invitation: { organisation: string; link: string; hours: number };
  notice: { what: NoticeKind; link: string };
};

export type MailTemplate = keyof MailParams;

/** What somebody is told about their own account. */
export type NoticeKind =
  | "newDevice"
  | "passphraseChanged"
  | "factorChanged"
  | "recoveryUsed"
  | "secondFailed";

export type Letter = { subject: string; text: string };

/** A letter in the reader's language: plain text, fixed words. Errors: `TypeError` for a value that breaks a line. */
export function writeLetter<T extends MailTemplate>(
  template: T,
  locale: Locale,
  params: MailParams[T],
): Letter {
  const values: Record<string, string | number> = { ...params };
  for (const value of Object.values(values)) {
    // A line break would begin a header of the sender's choosing.
    if (typeof value === "string" && /[\r\n\u2028\u2029\0]/.test(value))
      throw new TypeError("a line break in a letter's value");
  }
  const words = translator(locale, "mail");
  const name: MailTemplate = template;
  return {
    subject: words(`${name}.subject`, values),
    text: `${words(`${name}.body`, values)}\n`,
  };
}
