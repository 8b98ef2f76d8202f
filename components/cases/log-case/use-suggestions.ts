"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { MatchView } from "@/lib/web/people/match-view";

const PAUSE_MS = 350;
const LEAST_LETTERS = 3;
/** The fields whose change may bring somebody else to mind. */
const FOLLOWED = ["name", "born", "hostState"];

export type Suggestions = {
  /** Null until somebody was asked about. */
  matches: MatchView[] | null;
  /** The host state the form named when it was asked; null until then. */
  hostState: string | null;
  hasFailed: boolean;
  dismiss: (personId: string) => void;
};

/**
 * Asks who may be meant while the name is typed, after a short rest of the fingers. The name goes in a body, never into an address; an
 * answer that was overtaken is dropped. Who was said not to be the person does not come back.
 */
export function useSuggestions(form: RefObject<HTMLFormElement | null>): Suggestions {
  const [matches, setMatches] = useState<MatchView[] | null>(null);
  const [hostState, setHostState] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    const held = form.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking: AbortController | undefined;
    const ask = async () => {
      const data = new FormData(held as HTMLFormElement);
      const name = String(data.get("name") ?? "").trim();
      asking?.abort();
      setHostState(String(data.get("hostState") ?? ""));
      if (name.length < LEAST_LETTERS) {
        setMatches(null);
        return;
      }
      asking = new AbortController();
      const { signal } = asking;
      const found = await suggest({ name, born: String(data.get("born") ?? "") }, signal);
      if (signal.aborted) return;
      setFailed(found === null);
      if (found) setMatches(found);
    };
    const follow = (event: Event) => {
      const field = event.target as HTMLInputElement;
      if (!FOLLOWED.includes(field.name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), PAUSE_MS);
    };
    held?.addEventListener("input", follow);
    // A draft that is gone on with has a name from the start.
    void ask();
    return () => {
      held?.removeEventListener("input", follow);
      clearTimeout(timer);
      asking?.abort();
    };
  }, [form]);

  const dismiss = useCallback((personId: string) => setDismissed((before) => [...before, personId]), []);
  return {
    matches: matches?.filter(({ personId }) => !dismissed.includes(personId)) ?? null,
    hostState,
    hasFailed,
    dismiss,
  };
}

/** Null when it could not be asked. */
async function suggest(
  told: { name: string; born: string },
  signal: AbortSignal,
): Promise<MatchView[] | null> {
  try {
    const answer = await fetch("/api/search/suggest", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(told),
      cache: "no-store",
      signal,
    });
    return answer.ok ? ((await answer.json()) as { matches: MatchView[] }).matches : null;
  } catch {
    return null;
  }
}
