import type { PaletteCase } from "@/lib/web/palette/find-cases";
import type { MatchView } from "@/lib/web/people/match-view";

/** As short a name is looked for. */
const LEAST_LETTERS = 3;

/** Cases by their codename, people by their name; null where the server could not be asked. */
export type Found = { cases: PaletteCase[]; people: MatchView[] } | null;

/** What is typed goes in the body, never in an address. Faults of the way are answered, not thrown. */
export async function askFound(
  text: string,
  may: { viewCases: boolean; search: boolean },
  signal: AbortSignal,
): Promise<Found> {
  const name = text.trim();
  try {
    const [cases, people] = await Promise.all([
      may.viewCases ? post<{ cases: PaletteCase[] }>("/api/palette", { text }, signal) : { cases: [] },
      may.search && name.length >= LEAST_LETTERS
        ? post<{ matches: MatchView[] }>("/api/search/suggest", { name }, signal)
        : { matches: [] },
    ]);
    return { cases: cases.cases, people: people.matches };
  } catch {
    return null;
  }
}

async function post<T>(path: string, body: object, signal: AbortSignal): Promise<T> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return (await answer.json()) as T;
}
