"use server";

import type { Actor } from "../../access/actor.ts";
import { once } from "../../access/idempotency.ts";
import { NotFound } from "../../access/proof.ts";
import { recordHeard } from "../../alerts/heard.ts";
import { alertPlace, takerName } from "../../alerts/place.ts";
import { raise } from "../../alerts/raise.ts";
import { standDown } from "../../alerts/stand-down.ts";
import { take } from "../../alerts/take.ts";
import { undo } from "../../alerts/undo.ts";
import { changeCase, changeCaseIn } from "../../casework/change-case.ts";
import { findByCodename } from "../../cases/recent.ts";
import { withActor } from "../../db/client.ts";
import { clock } from "../../db/unit.ts";
import { mailSettings } from "../../env.ts";
import { ok } from "../../result.ts";
import { hostZone, momentIn } from "../../time/host-zone.ts";
import { todayIn } from "../../time/zone.ts";
import { action } from "../action.ts";
import { AlertInput, HeardInput, RaiseInput, StandDownInput, TakeInput } from "./schema.ts";

/** *Page now*: the case and the kind are enough. Pressed twice, one alert. */
export const raiseAlert = action({ input: RaiseInput, permission: "alert:raise" }, async ({ key, ...input }, actor) => {
  const outcome = await withActor(actor, async (tx) => {
    const caseId = input.caseId ?? (input.codename ? (await findByCodename(tx, input.codename))?.id : undefined);
    if (!caseId) return { alertId: null };
    return once(tx, key, input, async () => {
      const raised = await changeCaseIn(tx, actor, { caseId, permission: "alert:raise", event: "alert.raised" }, (inside, access) =>
        raise(inside, access, { kind: input.kind, withMail: mailSettings() !== null, knownOn: todayIn(hostZone(access.hostState), clock(inside)).toString() }),
      );
      return { alertId: raised.ok ? raised.value.alertId : null };
    });
  });
  if (outcome.alertId) return { ok: true, to: `/alerts/${outcome.alertId}` };
  return { ok: false, error: input.codename ? "alerts.raise.noSuchCase" : "required", field: input.codename ? "codename" : "caseId" };
});

export const undoAlert = action({ input: AlertInput, permission: "alert:raise" }, async ({ alertId }, actor) => {
  const place = await placeOf(actor, alertId);
  const result = await changeCase(actor, { caseId: place.caseId, permission: "alert:raise", event: "alert.undone" }, (tx, access) => undo(tx, access, alertId));
  return result.ok ? { ok: true, message: "alerts.undone" } : { ok: false, error: "alerts.tooLate" };
});

export const saveHeard = action({ input: HeardInput, permission: "alert:raise" }, async (input, actor) => {
  const place = await placeOf(actor, input.alertId);
  const zone = hostZone(place.hostState);
  const result = await changeCase(actor, { caseId: place.caseId, permission: "alert:raise", event: "alert.updated" }, (tx, access) =>
    recordHeard(tx, access, input.alertId, {
      heard: { what: input.what, whom: input.whom, place: input.place, heading: input.heading },
      severity: input.severity, sourceKind: input.sourceKind ?? null, sourceGrade: input.sourceGrade ?? null,
      expectedAt: input.expectedAt ? momentIn(zone, input.expectedAt) : null, zone, version: input.version,
    }),
  );
  if (result.ok) return { ok: true, message: "alerts.heardSaved" };
  return result.error === "stale" ? { ok: false, error: "staleVersion" } : { ok: false, error: "alerts.isStoodDown" };
});

/** *Take*: one wins, the other is told who. */
export const takeAlert = action({ input: TakeInput, permission: "alert:take" }, async (input, actor) => {
  const place = await placeOf(actor, input.alertId);
  const by = momentIn(hostZone(place.hostState), input.by);
  if (Temporal.Instant.compare(by, place.now) <= 0) return { ok: false, error: "alerts.take.inThePast", field: "by" };
  const result = await changeCase(actor, { caseId: place.caseId, permission: "alert:take", event: "alert.taken" }, (tx, access) =>
    take(tx, access, input.alertId, { plan: input.plan, by }),
  );
  if (result.ok) return { ok: true, message: "alerts.take.yours" };
  if (result.error === "stoodDown") return { ok: false, error: "alerts.isStoodDown" };
  const name = await withActor(actor, (tx) => takerName(tx, input.alertId), { readOnly: true });
  return { ok: false, error: { code: "alerts.take.alreadyTaken", params: { name: name ?? "" } } };
});

export const standDownAlert = action({ input: StandDownInput, permission: "alert:standDown" }, async (input, actor) => {
  const place = await placeOf(actor, input.alertId);
  const result = await changeCase(actor, { caseId: place.caseId, permission: "alert:standDown", event: "alert.stood_down" }, (tx, access) =>
    standDown(tx, access, input.alertId, { outcome: input.outcome, note: input.note || null }),
  );
  return result.ok ? { ok: true, message: "alerts.stoodDown" } : { ok: false, error: "alerts.isStoodDown" };
});

/** The page was opened by somebody who was called: their colleagues see it. It is no answer. */
export const noteOpened = action({ input: AlertInput, permission: "case:view" }, async ({ alertId }, actor) => {
  await withActor(actor, async (tx) => {
    await tx.$executeRaw`update alert_recipient set opened_at = coalesce(opened_at, amparo_now()), shown_at = coalesce(shown_at, amparo_now())
      where org_id = ${actor.orgId}::uuid and alert_id = ${alertId}::uuid and user_id = ${actor.userId}::uuid and opened_at is null`;
    return ok();
  });
  return { ok: true };
});

async function placeOf(actor: Actor, alertId: string) {
  const place = await withActor(actor, (tx) => alertPlace(tx, alertId), { readOnly: true });
  if (!place) throw new NotFound();
  return place;
}
