"use server";

import { getLocale } from "next-intl/server";
import type { Actor } from "../../access/actor.ts";
import { claimLine, endCall, releaseCall } from "../../alerts/calls/call.ts";
import { colleagueRinging } from "../../alerts/calls/lines.ts";
import { alertPlace } from "../../alerts/place.ts";
import { withActor } from "../../db/client.ts";
import { formatMoment } from "../../i18n/format.ts";
import { translator } from "../../i18n/translator.ts";
import { zoneName } from "../../i18n/zone-name.ts";
import { err } from "../../result.ts";
import { hostZone, momentIn } from "../../time/host-zone.ts";
import { action, type Outcome } from "../action.ts";
import { changeAlert } from "../alerts/change-alert.ts";
import { EndCallInput, ReleaseInput, RingInput } from "./schema.ts";

const MAY = "alert:raise" as const;

/** *I am ringing them*: where a colleague rings the same telephone, this person is told who and since when, and may go on. */
export const ring = action({ input: RingInput, permission: MAY }, async (input, actor) => {
  const change = { permission: MAY, event: "call.begun" } as const;
  const { alertId, entryId, knowing } = input;
  const result = await changeAlert(actor, input, change, (tx, access) =>
    claimLine(tx, access, { alertId, entryId, isKnowing: knowing === "yes" }),
  );
  if (result.ok) return { ok: true };
  if (result.error === "over") return { ok: false, error: "alerts.said.over" };
  return whoRings(actor, input);
});

/** What came of a call, and when to ring again. */
export const saveCall = action({ input: EndCallInput, permission: MAY }, async (input, actor) => {
  const { again, by, byTime, answer, alertId, callId } = input;
  if (again === "other" && by === null) return { ok: false, error: "required", field: "by" };
  if (again === "other" && byTime === null) return { ok: false, error: "required", field: "byTime" };
  const change = { permission: MAY, event: "call.ended" } as const;
  const result = await changeAlert(actor, input, change, async (tx, access, { zone, now }) => {
    const againAt =
      again === ""
        ? null
        : again === "other"
          ? momentIn(zone, `${by}T${byTime}`)
          : now.add({ minutes: Number(again) });
    if (againAt !== null && Temporal.Instant.compare(againAt, now) <= 0) return err("inPast");
    return endCall(tx, access, { alertId, callId }, { result: input.result, answer, againAt });
  });
  if (result.ok) return { ok: true };
  if (result.error === "inPast") return { ok: false, error: "inPast", field: "by" };
  return { ok: false, error: "calls.said.ended" };
});

/** They did not ring after all. */
export const letGo = action({ input: ReleaseInput, permission: MAY }, async (input, actor) => {
  const change = { permission: MAY, event: "call.released" } as const;
  const result = await changeAlert(actor, input, change, (tx, access) => releaseCall(tx, access, input));
  return result.ok ? { ok: true } : { ok: false, error: "calls.said.ended" };
});

async function whoRings(
  actor: Actor,
  { alertId, entryId }: { alertId: string; entryId: string },
): Promise<Outcome> {
  const found = await withActor(
    actor,
    async (tx) => ({ line: await colleagueRinging(tx, entryId), place: await alertPlace(tx, alertId) }),
    { readOnly: true },
  );
  const { line, place } = found;
  // Free again since: the next press has it.
  if (!line || !place) return { ok: false, error: "calls.said.again" };
  const locale = await getLocale();
  const zone = hostZone(place.hostState);
  const name = zoneName(translator(locale, "common"), zone, line.since);
  const since = formatMoment(locale, line.since, zone, name, { year: false });
  return { ok: false, error: { code: "calls.said.ringing", params: { name: line.userName, since } } };
}
