"use server";

import { once } from "../../access/idempotency.ts";
import { answer } from "../../alerts/answers.ts";
import { recordHeard } from "../../alerts/heard.ts";
import { escalateNow } from "../../alerts/ladder/escalate.ts";
import { raise } from "../../alerts/raise.ts";
import { passOn, renew } from "../../alerts/renew.ts";
import {
  type Asked,
  agreeToStandDown,
  askToStandDown,
  refuseToStandDown,
} from "../../alerts/stand-down-ask.ts";
import { take } from "../../alerts/take.ts";
import { undo } from "../../alerts/undo.ts";
import { recordAudit } from "../../audit/events.ts";
import { findByCodename } from "../../cases/recent.ts";
import { changeCaseIn } from "../../casework/change-case.ts";
import { withActor } from "../../db/client.ts";
import { clock } from "../../db/unit.ts";
import { err, ok } from "../../result.ts";
import { hostZone, momentIn } from "../../time/host-zone.ts";
import { todayIn } from "../../time/zone.ts";
import { action } from "../action.ts";
import { changeAlert } from "./change-alert.ts";
import { ASKED, missingMoment, promisedMoment, refusal, SENT_ALREADY, taker } from "./promised.ts";
import {
  AlertInput,
  AnswerInput,
  AskInput,
  HeardInput,
  PassOnInput,
  RaiseInput,
  RenewInput,
  StandDownInput,
  TakeInput,
} from "./schema.ts";
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
  const missing = missingMoment(input);
  if (missing) return missing;
  const change = { permission: "alert:take", event: "alert.taken" } as const;
  const { ownerId } = input;
  const result = await changeAlert(actor, input, change, async (tx, access, place) => {
    const by = promisedMoment(input, place);
    if (!by) return err("inPast");
    return take(tx, access, input.alertId, { plan: input.plan, by, ...(ownerId ? { ownerId } : {}) });
  });
  if (!result.ok) return refusal(result.error, actor, input.alertId);
  if (!ownerId || ownerId === actor.userId) return { ok: true, message: "alerts.said.yours" };
  return { ok: true, message: { code: "alerts.said.givenTo", params: { name: await taker(actor, input) } } };
});

/** The owner says what happened and promises anew. */
export const renewPromise = action({ input: RenewInput, permission: "alert:take" }, async (input, actor) => {
  const missing = missingMoment(input);
  if (missing) return missing;
  const change = { permission: "alert:take", event: "alert.renewed" } as const;
  const result = await changeAlert(actor, input, change, async (tx, access, place) => {
    const by = promisedMoment(input, place);
    if (!by) return err("inPast");
    return renew(tx, access, input.alertId, { word: input.word, plan: input.plan, by });
  });
  if (!result.ok) return refusal(result.error, actor, input.alertId);
  return { ok: true, message: "alerts.said.renewed" };
});

/** Gives the alert to somebody who has answered, or takes it over. */
export const passOnAlert = action({ input: PassOnInput, permission: "alert:take" }, async (input, actor) => {
  const missing = missingMoment(input);
  if (missing) return missing;
  const change = { permission: "alert:take", event: "alert.passed_on" } as const;
  const result = await changeAlert(actor, input, change, async (tx, access, place) => {
    const by = promisedMoment(input, place);
    if (!by) return err("inPast");
    const { ownerId, plan, word } = input;
    return passOn(tx, access, input.alertId, { ownerId, plan, by, word: word || null });
  });
  if (!result.ok) return refusal(result.error, actor, input.alertId);
  return { ok: true, message: { code: "alerts.said.passedOn", params: { name: await taker(actor, input) } } };
});

/** *Coming* or *cannot*: on record for everybody; whoever was called may say it. */
export const answerAlert = action({ input: AnswerInput, permission: "case:view" }, async (input, actor) => {
  const change = { permission: "case:view", event: "alert.answered" } as const;
  const result = await changeAlert(actor, input, change, (tx, access) =>
    answer(tx, access, input.alertId, actor.userId, input.answer, "in_app", input.word || null),
  );
  if (!result.ok) return refusal(result.error, actor, input.alertId);
  return { ok: true, message: "alerts.said.answered" };
});

/** *Escalate now*: the next step without waiting. */
export const escalateAlert = action(
  { input: AlertInput, permission: "alert:raise" },
  async (input, actor) => {
    const change = { permission: "alert:raise", event: "alert.escalated" } as const;
    let count: number | null = null;
    const result = await changeAlert(actor, input, change, async (tx, access) => {
      const called = await escalateNow(tx, access, input.alertId);
      if (!called.ok) return called;
      count = called.value;
      return ok();
    });
    if (!result.ok) return refusal(result.error, actor, input.alertId);
    if (count === null) return { ok: true, message: SENT_ALREADY };
    return { ok: true, message: { code: "alerts.said.escalated", params: { count } } };
  },
);

/** *Stand down*: only a person ends an alert, with an outcome, and from Critical on not alone. */
export const standDownAlert = action(
  { input: StandDownInput, permission: "alert:standDown" },
  async (input, actor) => {
    const change = { permission: "alert:standDown", event: "alert.stand_down_asked" } as const;
    let state: Asked["state"] | null = null;
    const result = await changeAlert(actor, input, change, async (tx, access) => {
      const { outcome, note, reason } = input;
      const asked = await askToStandDown(tx, access, input.alertId, {
        outcome,
        note: note || null,
        reason: reason || null,
      });
      if (!asked.ok) return asked;
      state = asked.value.state;
      if (state === "done")
        await recordAudit(tx, { action: "alert.stood_down", objectType: "case", objectId: access.caseId });
      return ok();
    });
    if (!result.ok) return refusal(result.error, actor, input.alertId);
    return { ok: true, message: state ? ASKED[state] : SENT_ALREADY };
  },
);

/** The second person agrees, and it is over. */
export const agreeStandDown = action(
  { input: AskInput, permission: "alert:standDown" },
  async (input, actor) => {
    const change = { permission: "alert:standDown", event: "alert.stood_down" } as const;
    const result = await changeAlert(actor, input, change, (tx, access) =>
      agreeToStandDown(tx, access, input.alertId, input.askId),
    );
    if (!result.ok) return refusal(result.error, actor, input.alertId);
    return { ok: true, message: "alerts.said.stoodDown" };
  },
);

/** Somebody says no; whoever asked takes it back. */
export const refuseStandDown = action(
  { input: AskInput, permission: "alert:standDown" },
  async (input, actor) => {
    const change = { permission: "alert:standDown", event: "alert.stand_down_refused" } as const;
    const result = await changeAlert(actor, input, change, (tx, access) =>
      refuseToStandDown(tx, access, input.alertId, input.askId),
    );
    if (!result.ok) return refusal(result.error, actor, input.alertId);
    return { ok: true, message: "alerts.said.refused" };
  },
);
