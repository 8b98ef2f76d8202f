import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import type { Actor } from "../../access/actor.ts";
import { mayDo } from "../../access/roles.ts";
import { type LevelLine, levelLines, type OwnItem, type PlaybookLine } from "../../alerts/playbook/merge.ts";
import {
  type PlaybookOnAlert,
  type PlaybookStep,
  playbookOf,
  playbookOnAlert,
} from "../../alerts/playbook/on-alert.ts";
import { getOwnItem, listOwnItems } from "../../alerts/playbook/own-items.ts";
import type { PlaybookLevel } from "../../alerts/playbook/program.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { isCode } from "../../vocabulary/codes.ts";
import { loadPage, type Page } from "../page.ts";

type Keyed<T> = T & { key: string };

/** The playbook of an alert as its card draws it; each action with the key of its forms. */
export type PlaybookData = Omit<PlaybookOnAlert, "steps"> & {
  steps: Keyed<PlaybookStep>[];
  viewerId: string;
  canTick: boolean;
  canEdit: boolean;
};

/** For the page of an alert. Null when that is not there for this person. */
export async function loadPlaybookCard(tx: Tx, actor: Actor, alertId: string): Promise<PlaybookData | null> {
  const playbook = await playbookOnAlert(tx, alertId);
  if (!playbook) return null;
  return {
    ...playbook,
    steps: playbook.steps.map((step) => ({ ...step, key: randomUUID() })),
    viewerId: actor.userId,
    canTick: mayDo(actor.roles, "alert:raise"),
    canEdit: mayDo(actor.roles, "playbook:manage"),
  };
}

/** What is done after a removal: on the case's own page, divided up on its last alert where there is one. */
export type RemovedPlaybook = { onAlert: PlaybookData | null; lines: PlaybookLine[] };

/** For the page of a case whose person has been removed. */
export async function loadRemovedPlaybook(
  tx: Tx,
  actor: Actor,
  of: { caseId: string; hostState: string },
): Promise<RemovedPlaybook> {
  const [alert] = await tx.$queryRaw<{ id: string }[]>`
    select id from alert where org_id = ${unitOf(tx).orgId}::uuid and case_id = ${of.caseId}::uuid and state <> 'stood_down'
    order by raised_at desc, id desc limit 1`;
  if (alert) return { onAlert: await loadPlaybookCard(tx, actor, alert.id), lines: [] };
  const where = { level: "removed", kind: "removal_now", hostState: of.hostState } as const;
  return { onAlert: null, lines: await playbookOf(tx, where) };
}

export type EditorData = { level: PlaybookLevel; lines: Keyed<LevelLine>[]; newKey: string };

/** The playbook of one level, as the address asks for it, for who edits it. */
export function loadEditor(level: string | string[] | undefined): Promise<Page<EditorData>> {
  const asked = isCode("risk_level", level) ? level : "imminent";
  return loadPage("playbook:manage", async (tx) => ({
    level: asked,
    lines: levelLines(await listOwnItems(tx), asked).map((line) => ({ ...line, key: randomUUID() })),
    newKey: randomUUID(),
  }));
}

export type OwnItemData = { item: OwnItem; key: string; removeKey: string };

/** One action of the organisation's own. */
export async function loadOwnItem(id: string): Promise<Page<OwnItemData>> {
  // An id of another shape cannot be one; the database would call it an error.
  if (!validate(id)) notFound();
  return loadPage("playbook:manage", async (tx) => ({
    item: await getOwnItem(tx, id),
    key: randomUUID(),
    removeKey: randomUUID(),
  }));
}
