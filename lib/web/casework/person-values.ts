import { isDamaged } from "../../crypto/damaged.ts";
import type { Locale } from "../../i18n/locales.ts";
import { writeBirth } from "../../people/birth.ts";
import type { Birth, ContactDetails, OtherName, Paper, PersonFacts } from "../../people/model.ts";
import { nationalityName } from "../../people/nationality.ts";
import type { Damageable } from "../../people/open.ts";
import { isCode } from "../../vocabulary/codes.ts";
import type { FormValues } from "../form-state.ts";

/*
 * How the forms about a person show what stands: each field by its name, as the browser would send it. A text that cannot be opened
 * is its own stand-in; a list that cannot be opened has no rows.
 */

export function personValues(facts: Damageable<PersonFacts>, locale: Locale): FormValues {
  const languages = facts.languages as string[];
  return {
    name: facts.name ?? "",
    ...rowsOf("names", facts.otherNames, ({ text, onDocument }: OtherName) => ({
      text,
      as: onDocument ?? "",
    })),
    born: isDamaged(facts.birth) ? facts.birth : writeBirth(facts.birth as Birth | null),
    sexGender: facts.sexGender ?? "",
    nationality: (facts.nationalities as string[]).map((code) => nationalityName(locale, code)).join(", "),
    languages: languages.filter((code) => isCode("language", code)),
    otherLanguages: languages.filter((code) => !isCode("language", code)).join(", "),
    interpreter: facts.interpreterNeeded === null ? "unknown" : facts.interpreterNeeded ? "yes" : "no",
    needs: facts.specificNeeds as string[],
    ...rowsOf("papers", facts.papers, ({ number, kind }: Paper) => ({ number, kind: kind ?? "" })),
    profile: facts.profile ?? "",
  };
}

function rowsOf<T>(list: string, rows: T[] | string, cells: (row: T) => Record<string, string>): FormValues {
  if (typeof rows === "string") return {};
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(cells(row)).map(([cell, text]) => [`${list}.${at}.${cell}`, text]),
    ),
  );
}

type Reachable = { relation: string | null; isSafeContact: boolean; details: ContactDetails };

export function contactValues({ relation, isSafeContact, details }: Reachable): FormValues {
  const { name, role, phone, reach, language, hours, codeWord, mandate } = details;
  return {
    name: name ?? "",
    relation: relation ?? "",
    isSafeContact: isSafeContact ? "yes" : "",
    role: role ?? "",
    phone: phone ?? "",
    // What was told is kept as told; said twice it would only confuse.
    reach: reach === phone ? "" : (reach ?? ""),
    language: language ?? "",
    hours: hours ?? "",
    codeWord: codeWord ?? "",
    mandate: mandate ?? "",
  };
}
