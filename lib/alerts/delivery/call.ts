import "server-only";
import { clock, type Tx } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { type Way, waysOf } from "../channels/ways.ts";
import { insertRows } from "./insert.ts";

/** The case an alert is about. A proof of access is one. */
export type CaseOf = { orgId: string; caseId: string };

export type Call = {
  alertId: string;
  severity: Code<"alert_severity">;
  /** Counts the calls of an alert: one call is one message on one channel. */
  pageNo: number;
  userIds: readonly string[];
  /** Nothing leaves before: an alert can be taken back for ten seconds. Null: at once. */
  notBefore: Temporal.Instant | null;
};

/** Whom no way leads to outside the window. */
export type Called = { messages: number; unreached: string[] };

/**
 * Writes a message for each of these people on each of the ways that their rules name, in the transaction of the fact: if this fails, the
 * fact does not commit. Three statements, whatever the number of people.
 * Where all the first ways of somebody go through a kind of channel that is out of order, their next ones are not waited for.
 */
export async function callPeople(tx: Tx, of: CaseOf, call: Call): Promise<Called> {
  const now = clock(tx);
  const from = call.notBefore && Temporal.Instant.compare(call.notBefore, now) > 0 ? call.notBefore : now;
  const ways = await waysOf(tx, call.userIds, call.severity, from);
  const broken = ways.some((way) => way.afterMinutes > 0)
    ? await brokenKinds(tx, of.orgId)
    : new Set<string>();
  const rows = call.userIds.flatMap((userId) => {
    const own = ways.filter((way) => way.userId === userId);
    const waits = !own.some((way) => way.afterMinutes === 0) || own.some((way) => isFirst(way, broken));
    return own.map((way) => ({
      userId,
      channelId: way.channelId,
      kind: way.kind,
      key: `${call.alertId}:${userId}:${way.channelId}:${call.pageNo}`,
      dueAt: dueAt(way, from, waits),
    }));
  });
  await insertRows(
    tx,
    {
      purpose: "alert",
      caseId: of.caseId,
      alertId: call.alertId,
      isUrgent: isUrgent(call.severity),
      pageNo: call.pageNo,
    },
    rows,
  );
  const reached = new Set(ways.map((way) => way.userId));
  return { messages: rows.length, unreached: call.userIds.filter((userId) => !reached.has(userId)) };
}

/** Critical and Imminent alerts have a lane of their own. */
export const isUrgent = (severity: Code<"alert_severity">): boolean =>
  severity === "critical" || severity === "imminent";

const isFirst = (way: Way, broken: ReadonlySet<string>) => way.afterMinutes === 0 && !broken.has(way.kind);

function dueAt(way: Way, from: Temporal.Instant, waits: boolean): Temporal.Instant {
  const due = waits ? from.add({ minutes: way.afterMinutes }) : from;
  const quiet = way.quietUntil;
  return quiet && Temporal.Instant.compare(quiet, due) > 0 ? quiet : due;
}

async function brokenKinds(tx: Tx, orgId: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ kind: ChannelKind }[]>`
    select kind from channel_health where org_id = ${orgId}::uuid and open_until > amparo_now()`;
  return new Set(rows.map(({ kind }) => kind));
}
