import "server-only";
import { withActor } from "../../db/client.ts";
import { clock } from "../../db/unit.ts";
import { readBirth } from "../../people/birth.ts";
import { birthYearOf } from "../../people/model.ts";
import { findPeople } from "../../people/search.ts";
import { todayIn } from "../../time/zone.ts";
import { jsonRoute } from "../json-route.ts";
import { matchViews } from "./match-view.ts";
import { SuggestInput } from "./schema.ts";
import { maySearch } from "./search-limit.ts";

const SHOWN = 3;
const LEAST_LETTERS = 3;

/** Who may be meant while a name is typed: a few, with the reasons. It is typing, so it keeps the session awake; it is not recorded. */
export const suggestPeople = jsonRoute(
  { input: SuggestInput, permission: "search:people", activity: true },
  async ({ name, born }, actor) => {
    if (!name || name.length < LEAST_LETTERS) return { ok: true, body: { matches: [] } };
    if (!(await maySearch(actor, "suggest"))) return { ok: false, error: "tooOften", retryAfterSeconds: 60 };
    const found = await withActor(
      actor,
      (tx) => {
        const birth = born ? readBirth(born, todayIn("UTC", clock(tx)).toString()) : null;
        const known = typeof birth === "string" ? null : birth;
        const query = {
          name,
          birthYear: birthYearOf(known),
          birthDate: known?.date,
          document: null,
          phone: null,
          state: "",
        };
        return findPeople(tx, query, { typed: true, limit: SHOWN, isRecorded: false });
      },
      { readOnly: true },
    );
    return { ok: true, body: { matches: await matchViews(found, actor) } };
  },
);
