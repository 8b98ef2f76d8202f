import "server-only";
import { randomUUID } from "node:crypto";
import { cache } from "react";
import { validate } from "uuid";
import type { Actor } from "../../access/actor.ts";
import { mayDo } from "../../access/roles.ts";
import { type AlertView, findAlert } from "../../alerts/find-alert.ts";
import { type AlertSummary, listAlerts } from "../../alerts/queries.ts";
import { findCaseHeader } from "../../cases/header.ts";
import { recentCases, type ShortCase } from "../../cases/recent.ts";
import { clock } from "../../db/unit.ts";
import { mailSettings } from "../../env.ts";
import { loadPage, type Page } from "../page.ts";

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
  can: { take: boolean; standDown: boolean; record: boolean };
  /** Without a mail server alerts ring only in open windows. */
  hasMail: boolean;
  /** One a form, so that none is done twice. */
  keys: Record<"undo" | "heard" | "take" | "standDown", string>;
  now: string;
};

/** One alert as this person may see it. What they may not see does not exist for them. */
export const loadAlert = cache(
  (alertId: string): Promise<Page<AlertData>> =>
    loadPage("case:view", async (tx, actor) => {
      const alert = validate(alertId) ? await findAlert(tx, alertId) : null;
      const header = alert && (await findCaseHeader(tx, alert.caseId));
      if (!alert || !header) return null;
      return {
        alert,
        caseName: header.name,
        viewerId: actor.userId,
        can: rightsOf(actor),
        hasMail: mailSettings() !== null,
        keys: { undo: randomUUID(), heard: randomUUID(), take: randomUUID(), standDown: randomUUID() },
        now: clock(tx).toString(),
      };
    }),
);

function rightsOf({ roles }: Actor): AlertData["can"] {
  return {
    take: mayDo(roles, "alert:take"),
    standDown: mayDo(roles, "alert:standDown"),
    record: mayDo(roles, "alert:raise"),
  };
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
