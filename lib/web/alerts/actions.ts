"use server";

import { once } from "../../access/idempotency.ts";
import { recordHeard } from "../../alerts/heard.ts";
import { takerName } from "../../alerts/place.ts";
import { raise } from "../../alerts/raise.ts";
import { standDown } from "../../alerts/stand-down.ts";
import { take } from "../../alerts/take.ts";
import { undo } from "../../alerts/undo.ts";
import { findByCodename } from "../../cases/recent.ts";
import { changeCaseIn } from "../../casework/change-case.ts";
import { withActor } from "../../db/client.ts";
import { clock } from "../../db/unit.ts";
import { err } from "../../result.ts";
import { hostZone, momentIn } from "../../time/host-zone.ts";
import { todayIn } from "../../time/zone.ts";
import { action } from "../action.ts";
import { changeAlert } from "./change-alert.ts";
import { AlertInput, HeardInput, RaiseInput, StandDownInput, TakeInput } from "./schema.ts";
import { heardNow } from "./their-words.ts";

/** *Page now*: the case and the kind are enough. Pressed twice, one alert. */
export const raiseAlert = action(
  { input: RaiseInput, permission: "alert:raise" },
  async ({ key, ...input }, actor) => {
    // Two answers to "who": one of them would be paged for wrongly.
    if (input.caseId && input.codename)
      return { ok: false, error: "alerts.said.twoCases", field: "codename" };
    const alertId = await withActor(actor, async (tx) => {
      const caseId = input.codename ? (await findByCodename(tx, input.codename))?.id : input.caseId;
      if (!caseId) return null;
      const stored = await once(tx, key, input, async () => {
        const change = { caseId, permission: "alert:raise", event: "alert.raised" } as const;
        const raised = await changeCaseIn(tx, actor, change, (inside, access) => {
          const knownOn = todayIn(hostZone(access.hostState), clock(inside)).toString();
          return raise(inside, access, { kind: input.kind, knownOn });
        });
        return { alertId: raised.ok ? raised.value.alertId : null };
      });
      return stored.alertId;
    });
    if (alertId) return { ok: true, to: `/alerts/${alertId}` };
    return { ok: false, error: "alerts.said.noSuchCase", field: "codename" };
  },
);

/** Takes it back within its ten seconds. */
export const undoAlert = action({ input: AlertInput, permission: "alert:raise" }, async (input, actor) => {
  const change = { permission: "alert:raise", event: "alert.undone" } as const;
  const result = await changeAlert(actor, input, change, (tx, access) => undo(tx, access, input.alertId));
  return result.ok
    ? { ok: true, message: "alerts.said.undone" }
    : { ok: false, error: "alerts.said.undoTooLate" };
});

/** What was heard follows while people are already being paged. */
export const saveHeard = action({ input: HeardInput, permission: "alert:raise" }, async (input, actor) => {
  const { expected, expectedTime } = input;
  if (expected && !expectedTime)
    return { ok: false, error: "alerts.said.hourMissing", field: "expectedTime" };
  if (!expected && expectedTime) return { ok: false, error: "timeWithoutDate", field: "expected" };
  const change = { permission: "alert:raise", event: "alert.updated" } as const;
  const result = await changeAlert(actor, input, change, (tx, access, { zone }) =>
    recordHeard(tx, access, input.alertId, {
      heard: { what: input.what, whom: input.whom, place: input.place, heading: input.heading },
      severity: input.severity,
      sourceKind: input.sourceKind ?? null,
      sourceGrade: input.sourceGrade ?? null,
      expectedAt: expected && expectedTime ? momentIn(zone, `${expected}T${expectedTime}`) : null,
      zone,
      version: input.version,
    }),
  );
  if (result.ok) return { ok: true, message: "alerts.said.heardSaved" };
  if (result.error === "stale")
    return { ok: false, error: "staleVersion", theirs: await heardNow(actor, input.alertId) };
  return { ok: false, error: result.error === "damaged" ? "damaged" : "alerts.said.over" };
});

/** *Take*: one wins, the other is told who. */
export const takeAlert = action({ input: TakeInput, permission: "alert:take" }, async (input, actor) => {
  const { within, by, byTime } = input;
  if (within === "other" && !by) return { ok: false, error: "required", field: "by" };
  if (within === "other" && !byTime) return { ok: false, error: "required", field: "byTime" };
  const change = { permission: "alert:take", event: "alert.taken" } as const;
  const result = await changeAlert(actor, input, change, async (tx, access, { zone, now }) => {
    const moment =
      within === "other" ? momentIn(zone, `${by}T${byTime}`) : now.add({ minutes: Number(within) });
    if (Temporal.Instant.compare(moment, now) <= 0) return err("inPast");
    return take(tx, access, input.alertId, { plan: input.plan, by: moment });
  });
  if (result.ok) return { ok: true, message: "alerts.said.yours" };
  if (result.error === "inPast") return { ok: false, error: "inPast", field: "by" };
  if (result.error === "stoodDown") return { ok: false, error: "alerts.said.over" };
  const taker = await withActor(actor, (tx) => takerName(tx, input.alertId), { readOnly: true });
  return { ok: false, error: { code: "alerts.said.alreadyTaken", params: { name: taker ?? "" } } };
});

/** *Stand down*: only a person ends an alert, with an outcome. */
export const standDownAlert = action(
  { input: StandDownInput, permission: "alert:standDown" },
  async (input, actor) => {
    const change = { permission: "alert:standDown", event: "alert.stood_down" } as const;
    const result = await changeAlert(actor, input, change, (tx, access) =>
      standDown(tx, access, input.alertId, { outcome: input.outcome, note: input.note || null }),
    );
    return result.ok
      ? { ok: true, message: "alerts.said.stoodDown" }
      : { ok: false, error: "alerts.said.over" };
  },
);
