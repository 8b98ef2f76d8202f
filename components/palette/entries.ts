/** What the palette offers, in the order in which it is offered. */
export const GROUPS = ["case", "person", "action", "page"] as const;
export type Group = (typeof GROUPS)[number];

/** One thing to choose. `detail` stands beside it and is not searched. */
export type Entry = { id: string; group: Group; label: string; detail?: string; href: string };

/** Letters alone, small and without their marks: `É` is found by `e`. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Those in whose label every typed word begins a word; all of them before anything is typed. */
export function matching(entries: readonly Entry[], text: string): Entry[] {
  const typed = wordsOf(text);
  return entries.filter(({ label }) => {
    const words = wordsOf(label);
    return typed.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** In the order of the groups. Before anything is typed, what can be done comes first: it is what the palette is opened for in a hurry. */
export function inOrder(entries: readonly Entry[], isEmpty: boolean): Entry[] {
  const order: readonly Group[] = isEmpty ? ["action", "case", "person", "page"] : GROUPS;
  return order.flatMap((group) => entries.filter((entry) => entry.group === group));
}

/** Which is marked after a key; past either end it goes round. Null where the key is none of ours. */
export function marked(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (index + 1) % count;
  if (key === "ArrowUp") return (index - 1 + count) % count;
  if (key === "PageDown") return count - 1;
  if (key === "PageUp") return 0;
  return null;
}

const CASE_PAGE = /^\/cases\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\/|$)/;

/** The case whose page this is. */
export function caseOfPath(path: string): string | null {
  return CASE_PAGE.exec(path)?.[1] ?? null;
}
