import "server-only";
import type { Actor } from "../../access/actor.ts";
import { type Added, addChannel } from "../../alerts/channels/add.ts";
import type { NewChannel } from "../../alerts/channels/store.ts";
import { withActor } from "../../db/client.ts";
import { ok, type Result } from "../../result.ts";
import { proveOwn } from "../account/prove-own.ts";
import type { Outcome } from "../action.ts";
import { said } from "./said.ts";

type Refused = Extract<Outcome, { ok: false }>;

/** Under which field a refusal is said; else above the form. */
const FIELDS: Record<string, string> = { already: "address" };

/** Adds a channel once the passphrase was given again: who finds an open screen must not be able to have alerts sent to themselves. */
export async function addProved(
  actor: Actor,
  passphrase: string,
  channel: NewChannel,
): Promise<Result<Added, Refused>> {
  const proved = await proveOwn(actor, passphrase);
  if (!proved.ok) return { ok: false, error: { ok: false, error: proved.error, field: "passphrase" } };
  const added = await withActor(actor, (tx) => addChannel(tx, channel));
  if (added.ok) return ok(added.value);
  return {
    ok: false,
    error: { ok: false, error: said(added.error), field: FIELDS[added.error] },
  };
}
