import { formatDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { countryName, languageName } from "@/lib/i18n/regions";
import { nationalityName } from "@/lib/people/nationality";
import { stageListOf } from "@/lib/vocabulary/attributes";
import { type Code, type CodeList, codesOf, isCode } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { listOfField } from "./field-lists";

/** What a value needs to be said: the reader's language, the case's zone, names behind ids, and a few words. */
export type Reading = {
  locale: Locale;
  zone: string;
  /** What the zone is called at a moment. */
  zoneAt: (moment: string) => string;
  names: ReadonlyMap<string, string>;
  words: { nothing: string; yes: string; no: string; somebody: string };
  /** The words of a code that is in no list, by its name in camel case; null for what is none. */
  own: (word: string) => string | null;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Fields whose codes are in no list of the vocabulary. */
const OWN = ["role", "kind", "status", "startKind", "settledHow"];

/** `not_filing` as catalogues name it. */
export function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A kept value as people read it: codes in words, days with their weekday, ids by name. */
export function sayValue(
  value: unknown,
  at: { objectType: string; field: string },
  reading: Reading,
): string {
  const { words } = reading;
  if (value === null || value === undefined || value === "") return words.nothing;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    return value.length === 0 ? words.nothing : value.map((each) => sayValue(each, at, reading)).join(", ");
  }
  if (typeof value === "object") return sayParts(value, at, reading);
  return sayText(String(value), at, reading);
}

/** A thing of several parts, such as a name and the document it stands in: the parts that say something. */
function sayParts(value: object, at: { objectType: string; field: string }, reading: Reading): string {
  const parts = Object.values(value).filter((part) => part !== null && part !== "");
  const [first, ...rest] = parts.map((part) => sayValue(part, at, reading));
  if (first === undefined) return reading.words.nothing;
  return rest.length === 0 ? first : `${first} (${rest.join(", ")})`;
}

function sayText(
  text: string,
  { objectType, field }: { objectType: string; field: string },
  reading: Reading,
): string {
  const { locale } = reading;
  const list = listOfField(objectType, field);
  if (list && isCode(list, text)) return label(list as CodeList, text as Code<CodeList>, locale);
  if (DAY.test(text)) return formatDay(locale, text);
  if (MOMENT.test(text)) return formatMoment(locale, text, reading.zone, reading.zoneAt(text));
  if (ID.test(text)) return reading.names.get(text) ?? reading.words.somebody;
  if (field === "stage") return sayStage(text, locale);
  if (OWN.includes(field)) return reading.own(camelCase(text)) ?? text;
  if (field === "nationalities") return nationalityName(locale, text);
  if (["fearedStates", "state", "toState"].includes(field)) return countryName(locale, text);
  if (field === "languages") return isCode("language", text) ? languageName(locale, text) : text;
  if (field === "papers" && isCode("document_kind", text)) return label("document_kind", text, locale);
  return text;
}

/** The stage's word, from the list of whichever lane it belongs to. */
function sayStage(stage: string, locale: Locale): string {
  for (const category of codesOf("proceeding_category")) {
    const list = stageListOf(category);
    if (isCode(list, stage)) return label(list, stage as Code<typeof list>, locale);
  }
  return stage;
}
