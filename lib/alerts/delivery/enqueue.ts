import "server-only";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { type Way, waysOf } from "../channels/ways.ts";
import type { CaseOf } from "./call.ts";
import { type About, insertRows } from "./insert.ts";

/** What proves an address is of no use after its code has run out. Hours. */
const TRY_A_CODE_FOR_HOURS = 1;
/** Managers hear of messages that did not arrive at most once in so long; *Status* shows each. Minutes. */
const DEAD_LETTERS_EVERY_MINUTES = 10;

/** Sends what proves that a channel is somebody's: its code, or a first message. */
export function enqueueVerify(tx: Tx, channelId: string): Promise<void> {
  return enqueueOne(tx, channelId, "verify");
}

/** Sends a message that says it is for trying. */
export function enqueueTest(tx: Tx, channelId: string): Promise<void> {
  return enqueueOne(tx, channelId, "test");
}

async function enqueueOne(tx: Tx, channelId: string, purpose: "verify" | "test"): Promise<void> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ user_id: string; kind: ChannelKind }[]>`
    select user_id, kind from channel where org_id = ${orgId}::uuid and id = ${channelId}::uuid and removed_at is null`;
  await insertRows(
    tx,
    { purpose, aboutId: channelId, hours: TRY_A_CODE_FOR_HOURS },
    rows.map(({ user_id, kind }) => ({
      userId: user_id,
      channelId,
      kind,
      key: `${purpose}:${channelId}:${clock(tx).epochMilliseconds}`,
      dueAt: null,
    })),
  );
}

/** One mail a person about a deadline that rings: a reminder is no alarm, so no other channel carries it. */
export async function enqueueBellMails(
  tx: Tx,
  of: CaseOf,
  reminderId: string,
  userIds: readonly string[],
): Promise<void> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ user_id: string; id: string }[]>`
    select distinct on (user_id) user_id, id from channel where org_id = ${orgId}::uuid and user_id = any (${[...userIds]}::uuid[])
      and kind = 'email' and removed_at is null and verified_at is not null and not is_dead
    order by user_id, address is null desc, id`;
  await insertRows(
    tx,
    { purpose: "bell", caseId: of.caseId, reminderId },
    rows.map(({ user_id, id }) => ({
      userId: user_id,
      channelId: id,
      kind: "email",
      key: `${reminderId}:${user_id}:email`,
      dueAt: null,
    })),
  );
}

/**
 * A drill goes the way that an alert of high severity goes: everybody's channels by their own rules.
 * @returns whom no way leads to
 */
export async function enqueueDrill(tx: Tx, drillId: string, userIds: readonly string[]): Promise<string[]> {
  const ways = await waysOf(tx, userIds, "high", clock(tx));
  await insertWays(
    tx,
    { purpose: "drill", drillId, hours: 12 },
    ways,
    (way) => `${drillId}:${way.channelId}`,
  );
  const reached = new Set(ways.map((way) => way.userId));
  return userIds.filter((userId) => !reached.has(userId));
}

/** Tells somebody what the watch of the rotas has to say of a shift, once. */
export async function enqueueShift(
  tx: Tx,
  { userId, warningId }: { userId: string; warningId: string },
): Promise<void> {
  const ways = await waysOf(tx, [userId], "high", clock(tx));
  await insertWays(
    tx,
    { purpose: "shift", aboutId: warningId, hours: 12 },
    ways,
    (way) => `${warningId}:${way.channelId}`,
  );
}

/**
 * Tells administrators and supervisors, on every other channel of theirs, that a message will not arrive. One message speaks of all that
 * are waiting to be looked at; another leaves ten minutes later at the earliest.
 */
export async function enqueueDeadLetter(tx: Tx, exceptChannelIds: readonly string[]): Promise<void> {
  const { orgId } = unitOf(tx);
  const now = clock(tx);
  const managers = await tx.$queryRaw<{ id: string }[]>`
    select id from member where org_id = ${orgId}::uuid and status = 'active' and roles && '{admin,supervisor}'::text[]`;
  const ways = await waysOf(
    tx,
    managers.map(({ id }) => id),
    "imminent",
    now,
  );
  const told = await tx.$queryRaw<{ channel_id: string; waits: boolean; last_at: string }[]>`
    select channel_id, bool_or(state in ('queued', 'failed_retrying')) as waits, to_json(max(next_attempt_at))#>>'{}' as last_at
    from outbox where org_id = ${orgId}::uuid and purpose = 'dead_letter' and created_at > amparo_now() - interval '1 day' group by channel_id`;
  const rows = ways
    .filter((way) => !exceptChannelIds.includes(way.channelId))
    .filter((way) => !told.some((each) => each.channel_id === way.channelId && each.waits))
    .map((way) => {
      const last = told.find((each) => each.channel_id === way.channelId)?.last_at;
      const next = last ? Temporal.Instant.from(last).add({ minutes: DEAD_LETTERS_EVERY_MINUTES }) : now;
      const dueAt = Temporal.Instant.compare(next, now) > 0 ? next : now;
      return {
        userId: way.userId,
        channelId: way.channelId,
        kind: way.kind,
        key: `dead:${way.channelId}:${dueAt.epochMilliseconds}`,
        dueAt,
      };
    });
  await insertRows(tx, { purpose: "dead_letter", isUrgent: true }, rows);
}

function insertWays(tx: Tx, about: About, ways: readonly Way[], key: (way: Way) => string): Promise<void> {
  const now = clock(tx);
  return insertRows(
    tx,
    about,
    ways.map((way) => ({
      userId: way.userId,
      channelId: way.channelId,
      kind: way.kind,
      key: key(way),
      dueAt: way.quietUntil ?? now.add({ minutes: way.afterMinutes }),
    })),
  );
}
