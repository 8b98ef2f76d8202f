import "server-only";
import { randomUUID } from "node:crypto";
import { cache } from "react";
import { validate } from "uuid";
import type { Actor } from "../../access/actor.ts";
import { mayDo } from "../../access/roles.ts";
import type { AlertView } from "../../alerts/alert-view.ts";
import { reachability } from "../../alerts/channels/reachability.ts";
import { findAlert } from "../../alerts/find-alert.ts";
import { type AlertSummary, listAlerts } from "../../alerts/queries.ts";
import { hasSecond } from "../../alerts/stand-down-ask.ts";
import { findCaseHeader } from "../../cases/header.ts";
import { recentCases, type ShortCase } from "../../cases/recent.ts";
import { clock } from "../../db/unit.ts";
import { type CallsData, loadCallsCard } from "../calls/loaders.ts";
import { loadPage, type Page } from "../page.ts";
import { loadPlaybookCard, type PlaybookData } from "../playbook/loaders.ts";

export type AlertsData = { running: AlertSummary[]; over: AlertSummary[]; now: string };

/** The alerts this person may see: those that run, and the last that were stood down. */
export function loadAlerts(): Promise<Page<AlertsData>> {
  return loadPage("case:view", async (tx) => ({
    running: await listAlerts(tx),
    over: await listAlerts(tx, { over: true, limit: 20 }),
    now: clock(tx).toString(),
  }));
}

export type AlertData = {
  alert: AlertView;
  caseName: string | null;
  viewerId: string;
  can: AlertRights;
  /** To whom the alert can be given: who may take it and has answered that they are coming. */
  owners: { id: string; name: string }[];
  /** Whether there is anybody else who could agree to its end. */
  hasSecond: boolean;
  /** Whether anything but an open window can ring, for anybody. */
  isAnyoneReached: boolean;
  /** One a form, so that none is done twice. */
  keys: Record<AlertForm, string>;
  /** What to do, and whom to ring. */
  playbook: PlaybookData | null;
  calls: CallsData | null;
  now: string;
};

/** What this person may do with this alert as it stands. */
export type AlertRights = {
  take: boolean;
  /** Ask for its end, or end it. */
  standDown: boolean;
  record: boolean;
  answer: boolean;
  escalate: boolean;
  renew: boolean;
  passOn: boolean;
  /** Agree to its end, or say no. */
  agree: boolean;
  /** Take back that they asked for its end. */
  withdraw: boolean;
};

const FORMS = [
  "undo",
  "heard",
  "take",
  "standDown",
  "answer",
  "escalate",
  "renew",
  "passOn",
  "agree",
  "refuse",
] as const;
type AlertForm = (typeof FORMS)[number];

/** One alert as this person may see it. What they may not see does not exist for them. */
export const loadAlert = cache(
  (alertId: string): Promise<Page<AlertData>> =>
    loadPage("case:view", async (tx, actor) => {
      const alert = validate(alertId) ? await findAlert(tx, alertId) : null;
      const header = alert && (await findCaseHeader(tx, alert.caseId));
      if (!alert || !header) return null;
      return {
        alert,
        // Asked only where a second person must agree.
        hasSecond: !alert.needsSecond || (await hasSecond(tx, { orgId: actor.orgId, actorId: actor.userId })),
        caseName: header.name,
        viewerId: actor.userId,
        can: rightsOf(actor, alert),
        owners: ownersOf(alert),
        playbook: await loadPlaybookCard(tx, actor, alertId),
        calls: await loadCallsCard(tx, actor, alertId),
        isAnyoneReached: [...(await reachability(tx)).values()].some(({ isReachable }) => isReachable),
        keys: Object.fromEntries(FORMS.map((form) => [form, randomUUID()])) as AlertData["keys"],
        now: clock(tx).toString(),
      };
    }),
);

function rightsOf({ roles, userId }: Actor, alert: AlertView): AlertRights {
  const runs = alert.state !== "stood_down";
  const takes = mayDo(roles, "alert:take");
  const ends = runs && mayDo(roles, "alert:standDown");
  return {
    take: takes,
    standDown: mayDo(roles, "alert:standDown"),
    record: mayDo(roles, "alert:raise"),
    answer: runs,
    escalate: runs && mayDo(roles, "alert:raise"),
    renew: alert.state === "taken" && takes && alert.takenById === userId,
    passOn: alert.state === "taken" && takes,
    agree: ends && alert.ask !== null && alert.ask.byId !== userId,
    withdraw: ends && alert.ask?.byId === userId,
  };
}

function ownersOf({ called, takenById }: AlertView): AlertData["owners"] {
  return called.flatMap(({ userId, name, mayTake, answer }) =>
    mayTake && answer === "coming" && userId !== takenById ? [{ id: userId, name }] : [],
  );
}

export type RaiseData = {
  /** The case the alert is about when the person came from one; else they choose. */
  chosen: ShortCase | null;
  /** Alerts that run on that case already. */
  running: AlertSummary[];
  recent: ShortCase[];
  key: string;
  now: string;
};

/** What the first tap shows: the case, if one is known, else the ones this person touched last. */
export function loadRaise(caseId: string | undefined): Promise<Page<RaiseData>> {
  return loadPage("alert:raise", async (tx) => {
    const chosen = caseId && validate(caseId) ? await findCaseHeader(tx, caseId) : null;
    if (caseId && !chosen) return null;
    return {
      chosen: chosen && { id: chosen.id, codename: chosen.codename, name: chosen.name },
      running: chosen ? await listAlerts(tx, { caseId: chosen.id }) : [],
      recent: chosen ? [] : await recentCases(tx),
      key: randomUUID(),
      now: clock(tx).toString(),
    };
  });
}
