import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { mergePlaybook, type OwnItem, type PlaybookLine, type Where } from "./merge.ts";
import { listOwnItems } from "./own-items.ts";
import { isItemCode, type PlaybookLevel } from "./program.ts";

/** What is to be done at a level, for alerts of a kind in a host state. */
export async function playbookOf(tx: Tx, where: Where): Promise<PlaybookLine[]> {
  return mergePlaybook(await listOwnItems(tx), where);
}

type Who = { id: string; name: string };

/** An action on one alert: who does it, who has done it, until when. Moments are ISO text. */
export type PlaybookStep = PlaybookLine & {
  dueAt: string | null;
  isOverdue: boolean;
  claimedBy: Who | null;
  claimedAt: string | null;
  doneBy: Who | null;
  doneAt: string | null;
  /** May be damaged. */
  note: string | null;
};

export type PlaybookOnAlert = {
  alertId: string;
  level: PlaybookLevel;
  /** Since when the alert stands at this level: the clocks run from here. */
  since: string;
  isOver: boolean;
  steps: PlaybookStep[];
};

type AlertRow = {
  case_id: string;
  kind: string;
  severity: PlaybookLevel;
  is_removed: boolean;
  is_over: boolean;
  host_state: string;
  since: Date;
};

type TickRow = {
  id: string;
  item: string;
  claimed_by: string | null;
  claimed_at: Date | null;
  claimer: Uint8Array | null;
  done_by: string | null;
  done_at: Date | null;
  doer: Uint8Array | null;
  note: Uint8Array | null;
};

/**
 * The playbook of one alert with what has become of it; where the person has been removed, what is done then. An action that somebody
 * claimed or did stays, also when the level has changed or the organisation has taken it out. Null when the alert is not there for this
 * person. Three statements.
 */
export async function playbookOnAlert(tx: Tx, alertId: string): Promise<PlaybookOnAlert | null> {
  const { orgId, now } = unitOf(tx);
  const [alert] = await tx.$queryRaw<AlertRow[]>`
    select a.case_id, a.kind, a.severity, c.level = 'removed' as is_removed, a.state = 'stood_down' as is_over, c.host_state,
      greatest(a.raised_at, (select max(e.at) from alert_event e where e.org_id = a.org_id and e.alert_id = a.id and e.kind = 'severity_raised')) as since
    from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id where a.org_id = ${orgId}::uuid and a.id = ${alertId}::uuid`;
  if (!alert) return null;
  const level = alert.is_removed ? "removed" : alert.severity;
  const own = await listOwnItems(tx, { withRemoved: true });
  const current = own.filter(({ isRemoved }) => !isRemoved);
  const lines = mergePlaybook(current, { level, kind: alert.kind, hostState: alert.host_state });
  const ticks = await ticksOf(tx, alert.case_id, alertId);
  const others = [...ticks.keys()].filter((item) => !lines.some((line) => line.item === item));
  const steps = [...lines, ...others.map((item) => strayLine(item, own))].map((line): PlaybookStep => {
    const dueAt =
      line.within === null
        ? null
        : Temporal.Instant.from(alert.since.toISOString()).add({ minutes: line.within });
    const tick = ticks.get(line.item) ?? NOBODY;
    const isOverdue = dueAt !== null && tick.doneAt === null && Temporal.Instant.compare(dueAt, now) <= 0;
    return { ...line, dueAt: dueAt?.toString() ?? null, isOverdue: isOverdue && !alert.is_over, ...tick };
  });
  return { alertId, level, since: alert.since.toISOString(), isOver: alert.is_over, steps };
}

type Tick = Pick<PlaybookStep, "claimedBy" | "claimedAt" | "doneBy" | "doneAt" | "note">;

const NOBODY: Tick = { claimedBy: null, claimedAt: null, doneBy: null, doneAt: null, note: null };

/** What somebody has begun or done, by the action it is about. */
async function ticksOf(tx: Tx, caseId: string, alertId: string): Promise<Map<string, Tick>> {
  const rows = await tx.$queryRaw<TickRow[]>`
    select t.id, t.item, t.claimed_by, t.claimed_at, c.name as claimer, t.done_by, t.done_at, d.name as doer, t.note
    from playbook_tick t left join member c on c.org_id = t.org_id and c.id = t.claimed_by
      left join member d on d.org_id = t.org_id and d.id = t.done_by
    where t.org_id = ${unitOf(tx).orgId}::uuid and t.alert_id = ${alertId}::uuid and (t.claimed_by is not null or t.done_by is not null)
    order by t.id`;
  if (rows.length === 0) return new Map();
  const [ops, sealer] = [await vaultOf(tx).ops(), await vaultOf(tx).of("case", caseId)];
  const who = (id: string | null, name: Uint8Array | null): Who | null =>
    id === null ? null : { id, name: ops.open("member.name", id, name) ?? "" };
  return new Map(
    rows.map((row) => [
      row.item,
      {
        claimedBy: who(row.claimed_by, row.claimer),
        claimedAt: row.claimed_at?.toISOString() ?? null,
        doneBy: who(row.done_by, row.doer),
        doneAt: row.done_at?.toISOString() ?? null,
        note: sealer.open("playbook_tick.note", row.id, row.note),
      },
    ]),
  );
}

/** An action that is not asked for any more: without a clock. */
function strayLine(item: string, own: readonly OwnItem[]): PlaybookLine {
  const code = isItemCode(item) ? item : null;
  const words = own.find(({ id }) => id === item)?.words ?? null;
  return { item, code, words, part: "then", within: null };
}
