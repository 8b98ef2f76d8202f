import neighbours from "./data/russian-neighbours.json" with { type: "json" };
import published from "./data/transliteration.json" with { type: "json" };

type Place = "any" | "start" | "after" | "end" | "longEnd";

/** One way on through a word: the letters it takes and the spellings it gives. */
type Step = { letters: string; spellings: readonly string[]; at: Place };

/** A table, its steps by the letter they begin with. */
export type Table = ReadonlyMap<string, readonly Step[]>;

const VOWEL_OR_SIGN = /[аеёиоуыэюяіїєәөұүӯъьй]/u;

function stepOf(key: string, value: string): Step {
  return { letters: key.replace(/[\^*$]/gu, ""), spellings: value.split("|"), at: placeOf(key) };
}

function placeOf(key: string): Place {
  if (key.startsWith("^")) return "start";
  if (key.startsWith("*")) return "after";
  return key.endsWith("$$") ? "longEnd" : key.endsWith("$") ? "end" : "any";
}

function tableOf(entries: Record<string, string>): Table {
  const table = new Map<string, Step[]>();
  for (const [key, value] of Object.entries(entries)) {
    if (value === "-") continue;
    const step = stepOf(key, value);
    const first = step.letters[0]!;
    table.set(first, [...(table.get(first) ?? []), step]);
  }
  return table;
}

/** Every published table that the program knows. */
export const TABLES: readonly Table[] = Object.values(published.tables).map((own) =>
  tableOf({ ...published.base, ...(own as Record<string, string>) }),
);

/** All tables in one, whatever the context: what it does not allow, none does. */
export const ANY_TABLE: Table = joinedTable();

function joinedTable(): Table {
  const spellings = new Map<string, Set<string>>();
  for (const step of TABLES.flatMap((table) => [...table.values()].flat())) {
    const all = spellings.get(step.letters) ?? new Set<string>();
    for (const spelling of step.spellings) all.add(spelling);
    spellings.set(step.letters, all);
  }
  return tableOf(Object.fromEntries([...spellings].map(([letters, all]) => [letters, [...all].join("|")])));
}

/** Letters that Russian lacks and their neighbours in Russian. */
export const NEIGHBOURS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(neighbours.letters).map(([letter, value]) => [letter, value.split("|")]),
);

/** The steps that a table allows at a place of a word. For one letter only the closest context counts. */
export function stepsAt(table: Table, word: string, place: number): readonly Step[] {
  const steps = table.get(word[place]!);
  if (!steps || (steps.length === 1 && steps[0]!.at === "any" && steps[0]!.letters.length === 1))
    return steps ?? [];
  const fitting = steps.filter((step) => word.startsWith(step.letters, place) && isThere(step, word, place));
  const single = fitting.filter((step) => step.letters.length === 1);
  const closest = single.find((step) => step.at !== "any") ?? single[0];
  return fitting.filter((step) => step.letters.length > 1 || step === closest);
}

function isThere(step: Step, word: string, place: number): boolean {
  if (step.at === "start") return place === 0;
  if (step.at === "after") return place > 0 && VOWEL_OR_SIGN.test(word[place - 1]!);
  if (step.at === "any") return true;
  return place + step.letters.length === word.length && (step.at === "end" || place >= 3);
}
