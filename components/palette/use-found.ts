"use client";

import { useEffect, useState } from "react";
import { askFound, type Found } from "./ask-found";

/** A pause in typing. Milliseconds. */
const DEBOUNCE_MS = 180;

export type Finding = { found: Found; isPending: boolean };

/** What the server finds for what is typed, once typing pauses. While it is asked, what was found before stands. */
export function useFound(text: string, may: { viewCases: boolean; search: boolean }): Finding {
  const [state, setState] = useState<{ found: Found; of: string | null }>({
    found: { cases: [], people: [] },
    of: null,
  });
  const { viewCases, search } = may;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        void askFound(text, { viewCases, search }, stop.signal).then((found) => {
          if (!stop.signal.aborted) setState({ found, of: text });
        });
      },
      text === "" ? 0 : DEBOUNCE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, viewCases, search]);
  return { found: state.found, isPending: state.of !== text };
}
