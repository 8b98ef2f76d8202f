import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import type { PhoneLine } from "../../custody/phone-lines.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { type CaseNumber, numbersOfCase } from "./case-numbers.ts";
import { type Entry, listEntries } from "./entries.ts";
import { linesOf } from "./entry.ts";
import { inCallOrder } from "./kinds.ts";
import { type LineInUse, linesInUse, ringersOf, ringersOfNumbers } from "./lines.ts";

/** A call about this alert. Moments are ISO text. */
export type Call = {
  id: string;
  entryId: string;
  userId: string;
  userName: string;
  at: string;
  endedAt: string | null;
  result: "reached" | "no_answer" | "refused" | "released" | null;
  /** May be damaged. */
  answer: string | null;
  againAt: string | null;
};

/** Calls to the same entry about other alerts that this person may see: how many, the last when and by whom. */
export type Elsewhere = { count: number; lastAt: string; lastBy: string };

/** Somebody to ring, with how the line stands. */
export type CallLine = Omit<Entry, "phones" | "version"> & {
  phones: PhoneLine[];
  /** A colleague who rings the same telephone now, under this entry or another. */
  ringing: LineInUse | null;
  /** This person's own call that runs, or that a colleague went on over. */
  mine: Call | null;
  /** The last first. */
  calls: Call[];
  elsewhere: Elsewhere | null;
  /** When to ring again, where nobody has since. */
  againAt: string | null;
};

export type CallsOnAlert = {
  alertId: string;
  isOver: boolean;
  here: CallLine[];
  /** Of other states. */
  elsewhere: CallLine[];
  /** Numbers of the case itself: where the person is held, counsel. */
  ofCase: (CaseNumber & { ringing: LineInUse | null })[];
};

type AlertRow = { case_id: string; person_id: string; kind: string; host_state: string; is_over: boolean };
type CallRow = {
  id: string;
  entry_id: string;
  user_id: string;
  name: Uint8Array;
  claimed_at: Date;
  ended_at: Date | null;
  result: Call["result"];
  answer: Uint8Array | null;
  again_at: Date | null;
  is_here: boolean;
};

/** Whom to ring about an alert, who has rung whom, and who rings whom now. Null when the alert is not there for this person. */
export async function callsOnAlert(tx: Tx, alertId: string): Promise<CallsOnAlert | null> {
  const { orgId } = unitOf(tx);
  const [alert] = await tx.$queryRaw<AlertRow[]>`
    select a.case_id, c.person_id, a.kind, c.host_state, a.state = 'stood_down' as is_over
    from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id where a.org_id = ${orgId}::uuid and a.id = ${alertId}::uuid`;
  if (!alert) return null;
  const [entries, inUse, rows, numbers] = await Promise.all([
    listEntries(tx, { withRemoved: true }),
    linesInUse(tx),
    callRows(tx, alertId),
    numbersOfCase(tx, { caseId: alert.case_id, personId: alert.person_id, hostState: alert.host_state }),
  ]);
  const calls = await callsOf(tx, alert.case_id, rows);
  const lines = entries.flatMap((entry) => lineOf(tx, entry, { entries, inUse, calls }) ?? []);
  const { here, elsewhere } = inCallOrder(lines, { kind: alert.kind, hostState: alert.host_state });
  const ofCase = numbers.map((each) => {
    const dialled = new Set(each.phones.flatMap(({ number }) => number ?? []));
    return { ...each, ringing: colleague(tx, ringersOfNumbers(dialled, inUse, entries)) };
  });
  return { alertId, isOver: alert.is_over, here, elsewhere, ofCase };
}

/** The calls about this alert, and those to the same entries about others: policies show of these what this person may see. */
function callRows(tx: Tx, alertId: string): Promise<CallRow[]> {
  return tx.$queryRaw<CallRow[]>`
    select c.id, c.entry_id, c.user_id, m.name, c.claimed_at, c.ended_at, c.result, case when c.alert_id = ${alertId}::uuid then c.answer end as answer,
      c.again_at, c.alert_id = ${alertId}::uuid as is_here
    from call_log c join member m on m.org_id = c.org_id and m.id = c.user_id where c.org_id = ${unitOf(tx).orgId}::uuid
      and (c.alert_id = ${alertId}::uuid or c.claimed_at > amparo_now() - interval '30 days')
    order by c.claimed_at desc, c.id desc limit 2000`;
}

type Calls = { here: Call[]; others: Pick<Call, "entryId" | "userName" | "at">[] };

async function callsOf(tx: Tx, caseId: string, rows: readonly CallRow[]): Promise<Calls> {
  const [ops, sealer] = [await vaultOf(tx).ops(), await vaultOf(tx).of("case", caseId)];
  const calls: Calls = { here: [], others: [] };
  for (const row of rows) {
    const call = {
      entryId: row.entry_id,
      userName: ops.open("member.name", row.user_id, row.name),
      at: row.claimed_at.toISOString(),
    };
    if (!row.is_here) calls.others.push(call);
    else
      calls.here.push({
        ...call,
        id: row.id,
        userId: row.user_id,
        endedAt: row.ended_at?.toISOString() ?? null,
        result: row.result,
        answer: sealer.open("call_log.answer", row.id, row.answer),
        againAt: row.again_at?.toISOString() ?? null,
      });
  }
  return calls;
}

type Known = { entries: readonly Entry[]; inUse: readonly LineInUse[]; calls: Calls };

/** Null for an entry that was removed and that nobody has rung about this alert. */
function lineOf(tx: Tx, entry: Entry, { entries, inUse, calls }: Known): CallLine | null {
  const own = calls.here.filter(({ entryId }) => entryId === entry.id);
  if (entry.isRemoved && own.length === 0) return null;
  const others = calls.others.filter(({ entryId }) => entryId === entry.id);
  const [last] = others;
  const { version: _, ...rest } = entry;
  return {
    ...rest,
    phones: linesOf(entry),
    ringing: colleague(tx, ringersOf(entry, inUse, entries)),
    mine: mineOf(tx, own),
    calls: own,
    elsewhere: last ? { count: others.length, lastAt: last.at, lastBy: last.userName } : null,
    againAt: own.find(({ result }) => result !== "released")?.againAt ?? null,
  };
}

/** A call of this person that runs; else the one that a colleague has gone on over and is on the line for: what came of it can still be said. */
function mineOf(tx: Tx, calls: readonly Call[]): Call | null {
  const { userId } = unitOf(tx);
  const mine = calls.filter((call) => call.userId === userId);
  const isGoneOver = calls[0] !== undefined && calls[0].userId !== userId && calls[0].endedAt === null;
  const gone = mine[0]?.result === "released" && isGoneOver ? mine[0] : undefined;
  return mine.find(({ endedAt }) => endedAt === null) ?? gone ?? null;
}

function colleague(tx: Tx, lines: readonly LineInUse[]): LineInUse | null {
  return lines.find(({ userId }) => userId !== unitOf(tx).userId) ?? null;
}
