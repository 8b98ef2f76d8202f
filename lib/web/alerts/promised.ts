import "server-only";
import type { Actor } from "../../access/actor.ts";
import { takerName } from "../../alerts/place.ts";
import { withActor } from "../../db/client.ts";
import { momentIn } from "../../time/host-zone.ts";
import type { Outcome } from "../action.ts";

type Within = { within: string; by?: string | undefined; byTime?: string | undefined };
type Refusal = Extract<Outcome, { ok: false }>;

/** What is missing where somebody named a day and an hour of their own. */
export function missingMoment({ within, by, byTime }: Within): Refusal | null {
  if (within === "other" && !by) return { ok: false, error: "required", field: "by" };
  if (within === "other" && !byTime) return { ok: false, error: "required", field: "byTime" };
  return null;
}

/** The moment promised, on the clock of the host state; null where it is over already. */
export function promisedMoment(
  { within, by, byTime }: Within,
  { zone, now }: { zone: string; now: Temporal.Instant },
): Temporal.Instant | null {
  const moment =
    within === "other" ? momentIn(zone, `${by}T${byTime}`) : now.add({ minutes: Number(within) });
  return Temporal.Instant.compare(moment, now) > 0 ? moment : null;
}

/** Who has the alert now, by name. */
export async function taker(actor: Actor, { alertId }: { alertId: string }): Promise<string> {
  return (await withActor(actor, (tx) => takerName(tx, alertId), { readOnly: true })) ?? "";
}

/** The refusals of commands that have a field of the form. */
const FIELDS: Partial<Record<string, string>> = {
  inPast: "by",
  notAnswered: "ownerId",
  mayNotTake: "ownerId",
  hasIt: "ownerId",
  reasonMissing: "reason",
};

/** A refusal of a command in the words of the page. */
export async function refusal(error: string, actor: Actor, alertId: string): Promise<Refusal> {
  const field = FIELDS[error];
  const at = field ? { field } : {};
  if (error === "inPast") return { ok: false, error, ...at };
  if (error === "stoodDown") return { ok: false, error: "alerts.said.over" };
  if (error !== "alreadyTaken") return { ok: false, error: `alerts.said.${error}`, ...at };
  const name = await taker(actor, { alertId });
  return { ok: false, error: { code: "alerts.said.alreadyTaken", params: { name } } };
}

/** What is said once standing down was asked for. */
export const ASKED = {
  done: "alerts.said.stoodDown",
  asked: "alerts.said.askedSecond",
  alone: "alerts.said.askedAlone",
} as const;

/** The form was sent again after a lost answer: it was done then, and what came of it stands on the page. */
export const SENT_ALREADY = "alerts.said.sentAlready";
