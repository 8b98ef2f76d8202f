import type { Locale } from "@/lib/i18n/locales";
import { countryName } from "@/lib/i18n/regions";
import type { Words } from "@/lib/i18n/translator";

const BODIES = {
  EU: "eu",
  ECHR: "echr",
  HRC: "hrc",
  CAT: "cat",
  CEDAW: "cedaw",
  CRC: "crc",
  CED: "ced",
  "UN-SP": "unSp",
  IACHR: "iachr",
  ACHPR: "achpr",
  UNHCR: "unhcr",
} as const;

/** A state, the Union or a body in the reader's language. */
export function jurisdictionName(t: Words<"rules">, locale: Locale, code: string): string {
  return code in BODIES
    ? t(`jurisdictions.${BODIES[code as keyof typeof BODIES]}`)
    : countryName(locale, code);
}
