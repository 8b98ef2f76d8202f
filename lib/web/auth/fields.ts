import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";
import { LOCALES } from "../../i18n/locales.ts";
import { mailAddress } from "../../notify/mail-address.ts";

/** Characters that are no part of a line: controls, line and paragraph separators, marks that turn the direction of what follows. */
const NOT_IN_A_LINE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** One line of text as it is stored: NFC, without blanks round it. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((text) => !NOT_IN_A_LINE.test(text), "badFormat"),
    );

/** A name one is called by. */
export const nameField = line(100);

export const emailField = z
  .string()
  .max(400)
  .transform((text, context) => {
    const address = mailAddress(text);
    if (address) return address;
    context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "notAnEmail" });
    return z.NEVER;
  });

/** A phone number with the code of its country, as E.164; nothing typed is null. */
export const phoneField = z
  .string()
  .max(60)
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const number = parsePhoneNumberFromString(text.normalize("NFKC"));
    if (number?.isPossible()) return number.number as string;
    context.addIssue({ code: "custom", message: "notAPhone" });
    return z.NEVER;
  });

export const localeField = z.enum(LOCALES, { error: "unknownChoice" });

/** Boxes of one name: none, one or several ticked. */
export const choicesOf = <T extends z.ZodType<string>>(one: T) =>
  z.preprocess((value) => [...new Set(value === undefined ? [] : [value].flat())], z.array(one));

/** A zone of the tz database that this machine knows. */
export const zoneField = z.string().refine((zone) => zone !== "" && isZone(zone), {
  error: ({ input }) => (input === "" ? "required" : "unknownChoice"),
});

function isZone(zone: string): boolean {
  return Intl.supportedValuesOf("timeZone").includes(zone);
}

/** A secret as it was typed: judged elsewhere, never trimmed, never a megabyte. */
export const secretField = z.string().min(1).max(2000);

/** A version of a row, as a form carries it. */
export const versionField = z.coerce.number().int().min(1);
