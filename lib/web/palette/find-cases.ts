import "server-only";
import { casesByCodename } from "../../cases/by-codename.ts";
import { recentCases, type ShortCase } from "../../cases/recent.ts";
import { withActor } from "../../db/client.ts";
import { jsonRoute } from "../json-route.ts";
import { PaletteInput } from "./schema.ts";

const SHOWN = 5;

/** A case as the palette offers it. On a discreet screen the name is not even sent. */
export type PaletteCase = ShortCase;

/** The cases whose codename begins as typed; before anything is typed, those touched last. It is typing, so it keeps the session awake. */
export const findCases = jsonRoute(
  { input: PaletteInput, permission: "case:view", activity: true },
  async ({ text }, actor) => {
    const isEmpty = text.trim() === "";
    const found = await withActor(
      actor,
      (tx) => (isEmpty ? recentCases(tx) : casesByCodename(tx, text, SHOWN)),
      { readOnly: true },
    );
    const cases: PaletteCase[] = found
      .slice(0, SHOWN)
      .map(({ id, codename, name }) => ({ id, codename, name: actor.isDiscreet ? null : name }));
    return { ok: true, body: { cases } };
  },
);
