import "server-only";
import { randomUUID } from "node:crypto";
import { validate } from "uuid";
import { type AlertSummary, type AlertView, findAlert, listAlerts } from "../../alerts/queries.ts";
import type { Actor } from "../../access/actor.ts";
import { findCaseHeader } from "../../cases/header.ts";
import { recentCases, type ShortCase } from "../../cases/recent.ts";
import { withActor } from "../../db/client.ts";
import { clock } from "../../db/unit.ts";
import { hostZone } from "../../time/host-zone.ts";
import { loadPage, type Page } from "../page.ts";
import { loadShell, type Shell } from "../shell.ts";

export type AlertsData = { running: AlertSummary[]; over: AlertSummary[] };

/** The alerts this person may see: those that run, and the last that were stood down. */
export function loadAlerts(): Promise<Page<AlertsData>> {
  return loadPage("case:view", async (tx) => ({ running: await listAlerts(tx), over: await listAlerts(tx, { over: true, limit: 20 }) }));
}

export type AlertData = { alert: AlertView; caseName: string | null; hostZone: string; viewerId: string; key: string; now: string };

/** One alert as this person may see it. What they may not see does not exist for them. */
export function loadAlert(alertId: string): Promise<Page<AlertData>> {
  return loadPage("case:view", async (tx, actor) => {
    const alert = validate(alertId) ? await findAlert(tx, alertId) : null;
    const header = alert && (await findCaseHeader(tx, alert.caseId));
    if (!alert || !header) return null;
    return {
      alert, caseName: header.name, hostZone: hostZone(header.hostState), viewerId: actor.userId, key: randomUUID(), now: clock(tx).toString(),
    };
  });
}

export type RaiseData = {
  /** The case the alert is about when the person came from one; else they choose. */
  chosen: ShortCase | null;
  recent: ShortCase[];
  key: string;
};

/** What the first tap shows: the case, if one is known, else the ones this person touched last. */
export function loadRaise(caseId: string | undefined): Promise<Page<RaiseData>> {
  return loadPage("alert:raise", async (tx) => {
    const chosen = caseId && validate(caseId) ? await findCaseHeader(tx, caseId) : null;
    if (caseId && !chosen) return null;
    return {
      chosen: chosen && { id: chosen.id, codename: chosen.codename, name: chosen.name },
      recent: chosen ? [] : await recentCases(tx),
      key: randomUUID(),
    };
  });
}

/** The unanswered alerts, for the bar that stands on every page: codenames and levels only. */
export async function waitingAlerts(actor: Actor): Promise<Shell["waiting"]> {
  return withActor(actor, async (tx) => (await loadShell(tx, actor)).waiting, { readOnly: true });
}
