"use server";

import { mayDo } from "../../access/roles.ts";
import { addAbsence, removeAbsence } from "../../alerts/rota/absence.ts";
import { signHandOver } from "../../alerts/rota/hand-over.ts";
import { addOverride, removeOverride } from "../../alerts/rota/override.ts";
import { getRota } from "../../alerts/rota/rota-commands.ts";
import { answerSwap, askSwap, withdrawSwap } from "../../alerts/rota/swap.ts";
import { hourOn } from "../../alerts/rota/wall-clock.ts";
import { withActor } from "../../db/client.ts";
import { action, type Outcome } from "../action.ts";
import { addKept } from "../casework/keep-form.ts";
import { changeRotaOnce } from "./change.ts";
import { AnswerSwapInput, AskSwapInput, AwayInput, RowInput, SignInput, StandInInput } from "./schema.ts";

const MANAGE = "rota:manage";
const TO_ROTA = "/rota";

const STAND_IN_REFUSALS = {
  endBeforeStart: { error: "endBeforeStart", field: "end" },
  over: { error: "inPast", field: "end" },
  tooLong: { error: "rota.errors.tooLong", field: "end" },
  outsideCover: { error: "rota.errors.outsideCover", field: "start" },
  away: { error: "rota.errors.away", field: "userId" },
  notCallable: { error: "rota.errors.notCallable", field: "userId" },
  notYours: { error: "rota.errors.onlyHoles" },
} as const;

const SWAP_REFUSALS = {
  over: { error: "rota.errors.over" },
  notYours: { error: "rota.errors.notYours" },
  notTheirs: { error: "rota.errors.notTheirs" },
  away: { error: "rota.errors.swapAway" },
  notCallable: { error: "rota.errors.notCallable" },
} as const;

export const standIn = action({ input: StandInInput, permission: null }, (input, actor) => {
  const { key, rotaId, userId, start, startTime, end, endTime } = input;
  return addKept({ refusals: STAND_IN_REFUSALS, to: () => TO_ROTA }, () =>
    changeRotaOnce(actor, { key, sent: input }, async (tx) => {
      const { zone } = (await getRota(tx, rotaId)).plan;
      const at = (day: string, hour: string) => hourOn(zone, Temporal.PlainDate.from(day), hour);
      const span = { start: at(start, startTime), end: at(end, endTime) };
      const who = userId === "nobody" ? null : userId;
      return addOverride(tx, mayDo(actor.roles, MANAGE), { rotaId, ...span, userId: who });
    }),
  );
});

export const takeBackStandIn = action({ input: RowInput, permission: null }, async ({ id }, actor) => {
  const result = await withActor(actor, (tx) => removeOverride(tx, mayDo(actor.roles, MANAGE), id));
  return result.ok ? { ok: true } : { ok: false, error: "alreadyDone" };
});

export const sayAway = action({ input: AwayInput, permission: null }, (input, actor) => {
  const { key, ...absence } = input;
  const refusals = {
    endBeforeStart: { error: "endBeforeStart", field: "lastDay" },
    over: { error: "inPast", field: "lastDay" },
    tooLong: { error: "rota.errors.awayTooLong", field: "lastDay" },
  };
  return addKept({ refusals, to: () => TO_ROTA }, () =>
    changeRotaOnce(actor, { key, sent: input }, (tx) => addAbsence(tx, mayDo(actor.roles, MANAGE), absence)),
  );
});

export const sayBack = action({ input: RowInput, permission: null }, async ({ id }, actor) => {
  const result = await withActor(actor, (tx) => removeAbsence(tx, mayDo(actor.roles, MANAGE), id));
  return result.ok ? { ok: true } : { ok: false, error: "alreadyDone" };
});

export const askToSwap = action({ input: AskSwapInput, permission: null }, (input, actor) => {
  const { key, rotaId, start, end, whom } = input;
  const sent = { rotaId, start: start.toString(), end: end.toString(), whom: JSON.stringify(whom) };
  return addKept({ refusals: SWAP_REFUSALS, to: () => TO_ROTA }, () =>
    changeRotaOnce(actor, { key, sent }, (tx) => askSwap(tx, { rotaId, shift: { start, end }, ...whom })),
  );
});

export const replyToSwap = action(
  { input: AnswerSwapInput, permission: null },
  async ({ id, answer }, actor): Promise<Outcome> => {
    const result = await withActor(actor, (tx) => answerSwap(tx, id, answer));
    const message = answer === "accepted" ? "rota.swaps.accepted" : "rota.swaps.refused";
    if (result.ok) return { ok: true, message };
    if (result.error === "answered") return { ok: false, error: "alreadyDone" };
    return { ok: false, ...SWAP_REFUSALS[result.error] };
  },
);

export const takeBackSwap = action({ input: RowInput, permission: null }, async ({ id }, actor) => {
  const result = await withActor(actor, (tx) => withdrawSwap(tx, id));
  return result.ok ? { ok: true } : { ok: false, error: "alreadyDone" };
});

export const sign = action({ input: SignInput, permission: null }, async (input, actor) => {
  const result = await withActor(actor, (tx) => signHandOver(tx, input));
  return result.ok ? { ok: true, message: "rota.handOver.signed" } : { ok: false, error: "alreadyDone" };
});
