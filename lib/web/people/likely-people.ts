import "server-only";
import type { Actor } from "../../access/actor.ts";
import { withActor } from "../../db/client.ts";
import { clock } from "../../db/unit.ts";
import { readBirth } from "../../people/birth.ts";
import { birthYearOf } from "../../people/model.ts";
import { documentNumbers } from "../../people/numbers.ts";
import { findPeople } from "../../people/search.ts";
import { todayIn } from "../../time/zone.ts";
import { type MatchView, matchViews } from "./match-view.ts";
import { maySearch } from "./search-limit.ts";

const SHOWN = 5;

type Told = { name?: string; born?: string; documents?: string; hostState?: string };

/** Who may be meant by what was told so far; null when there is nothing to look for, or it was asked too often. */
export async function likelyPeople(
  actor: Actor,
  told: Told,
  isRecorded: boolean,
): Promise<MatchView[] | null> {
  const document = documentNumbers(told.documents ?? "")[0] ?? null;
  if (!told.name && !document) return null;
  if (!(await maySearch(actor, "search"))) return null;
  const found = await withActor(actor, (tx) => {
    const birth = told.born ? readBirth(told.born, todayIn("UTC", clock(tx)).toString()) : null;
    const known = typeof birth === "string" ? null : birth;
    return findPeople(
      tx,
      {
        name: told.name ?? null,
        birthYear: birthYearOf(known),
        birthDate: known?.date,
        document,
        phone: null,
        state: told.hostState ?? "",
      },
      { typed: false, limit: SHOWN, isRecorded },
    );
  });
  return matchViews(found, actor);
}
