import "server-only";
import { type DraftValues, saveDraft } from "../../cases/drafts.ts";
import { withActor } from "../../db/client.ts";
import { jsonRoute } from "../json-route.ts";
import { DraftInput } from "./log-case-schema.ts";

/** Keeps what is being typed into *Log a case*. It is a person's doing, so it keeps the session awake. `savedAt` is null once the form was sent. */
export const keepLogCaseDraft = jsonRoute(
  { input: DraftInput, permission: "case:log", activity: true },
  async ({ key, values }, actor) => ({
    ok: true,
    body: { savedAt: await withActor(actor, (tx) => saveDraft(tx, "log_case", key, values as DraftValues)) },
  }),
);
