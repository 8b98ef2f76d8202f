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

/** A refusal of a command in the words of the page, at the field of the form that it is about. */
const REFUSALS: Record<string, Refusal> = {
  inPast: { ok: false, error: "inPast", field: "by" },
  stoodDown: { ok: false, error: "alerts.said.over" },
  notAnswered: { ok: false, error: "alerts.said.notAnswered", field: "ownerId" },
  mayNotTake: { ok: false, error: "alerts.said.mayNotTake", field: "ownerId" },
  hasIt: { ok: false, error: "alerts.said.hasIt", field: "ownerId" },
  notYours: { ok: false, error: "alerts.said.notYours" },
  notTaken: { ok: false, error: "alerts.said.notTaken" },
  reasonMissing: { ok: false, error: "alerts.said.reasonMissing", field: "reason" },
  alreadyAsked: { ok: false, error: "alerts.said.alreadyAsked" },
  samePerson: { ok: false, error: "alerts.said.samePerson" },
  notWaiting: { ok: false, error: "alerts.said.notWaiting" },
};

export async function refusal(error: string, actor: Actor, alertId: string): Promise<Refusal> {
  const known = REFUSALS[error];
  if (known) return known;
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
