"use server";

import { randomUUID } from "node:crypto";
import { withActor } from "../../db/client.ts";
import { findPeople } from "../../people/search.ts";
import { action } from "../action.ts";
import { type FormState, keptValues } from "../form-state.ts";
import { firstState } from "./first-state.ts";
import { type MatchView, matchViews } from "./match-view.ts";
import { SearchInput } from "./schema.ts";
import { maySearch } from "./search-limit.ts";

/**
 * What *Search* answers: who was found, or null before anything was looked for; and a key of its own for each answer, for an alert
 * about somebody who is not among them.
 */
export type SearchState = FormState & { matches: MatchView[] | null; key: string | null };

const SHOWN = 20;

/** *Search*: posted, so that no name stands in an address. What was typed stays in its fields. */
export async function searchPeople(state: SearchState, form: FormData): Promise<SearchState> {
  let matches: MatchView[] | null = null;
  const search = action({ input: SearchInput, permission: "search:people" }, async (input, actor) => {
    if (!(await maySearch(actor, "search")))
      return { ok: false, error: { code: "tooManyTries", params: { minutes: 1 } } };
    const found = await withActor(actor, async (tx) =>
      findPeople(
        tx,
        {
          name: input.name ?? null,
          birthYear: input.birthYear ? Number(input.birthYear) : null,
          document: input.document ?? null,
          phone: input.phone ?? null,
          state: await firstState(tx),
        },
        { typed: false, limit: SHOWN, isRecorded: true },
      ),
    );
    matches = await matchViews(found, actor);
    return { ok: true };
  });
  const next = await search(state, form);
  return { ...next, values: keptValues(form), matches, key: matches && randomUUID() };
}
