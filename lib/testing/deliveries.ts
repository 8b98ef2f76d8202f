import type { Actor } from "../access/actor.ts";
import { addressIndex } from "../alerts/channels/address-index.ts";
import { callPeople } from "../alerts/delivery/call.ts";
import { type Claim, claimMessages } from "../alerts/delivery/claims.ts";
import { deliver } from "../alerts/delivery/deliver.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor, withWorker } from "../db/client.ts";
import { newId } from "../db/id.ts";
import type { ChannelKind } from "../notify/channel.ts";
import type { Code } from "../vocabulary/codes.ts";

/** A channel of somebody's that is proved, by default with no rule. */
export async function aChannel(
  owner: Actor,
  kind: ChannelKind,
  address: string,
  options: {
    afterMinutes?: number;
    from?: Code<"alert_severity">;
    isVerified?: boolean;
    secret?: string;
  } = {},
): Promise<string> {
  const id = newId();
  await withActor(owner, async (tx) => {
    const ops = await vaultOf(tx).ops();
    await tx.$executeRaw`insert into channel (org_id, id, user_id, kind, address, address_index, secret, verified_at)
      values (${owner.orgId}::uuid, ${id}::uuid, ${owner.userId}::uuid, ${kind}, ${ops.seal("channel.address", id, address)},
        ${addressIndex(kind, address)}, ${ops.seal("channel.secret", id, options.secret ?? null)},
        case when ${options.isVerified ?? true} then amparo_now() end)`;
  });
  if (options.afterMinutes !== undefined) await aRule(owner, id, options.afterMinutes, options.from);
  return id;
}

export async function aRule(
  owner: Actor,
  channelId: string,
  afterMinutes: number,
  from: Code<"alert_severity"> = "watch",
): Promise<void> {
  await withActor(
    owner,
    (
      tx,
    ) => tx.$executeRaw`insert into channel_rule (org_id, id, user_id, channel_id, severity_from, after_minutes)
      values (${owner.orgId}::uuid, ${newId()}::uuid, ${owner.userId}::uuid, ${channelId}::uuid, ${from}, ${afterMinutes})`,
  );
}

/** The channel of the address somebody signs in with. */
export async function ownMail(owner: Actor): Promise<string> {
  const [row] = await withActor(
    owner,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select id from channel where org_id = ${owner.orgId}::uuid and user_id = ${owner.userId}::uuid and kind = 'email' and address is null`,
  );
  return row?.id ?? "";
}

/** Alerts that call these people, in one unit of work; nobody can take them back. */
export async function someAlerts(
  by: Actor,
  caseId: string,
  people: readonly Actor[],
  { count = 1, severity = "imminent" }: { count?: number; severity?: Code<"alert_severity"> } = {},
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await withActor(
    by,
    async (tx) => {
      await tx.$executeRaw`insert into alert (org_id, id, case_id, kind, severity, raised_by, undo_until, known_on)
        select ${by.orgId}::uuid, a.id, ${caseId}::uuid, 'removal_now', ${severity}, ${by.userId}::uuid, amparo_now(), current_date
        from unnest(${ids}::uuid[]) as a (id)`;
      for (const alertId of ids)
        await callPeople(
          tx,
          { orgId: by.orgId, caseId },
          { alertId, severity, pageNo: 0, userIds: people.map(({ userId }) => userId), notBefore: null },
        );
    },
    { timeoutMs: 60_000 },
  );
  return ids;
}

export type Delivery = {
  id: string;
  alert_id: string | null;
  channel: ChannelKind;
  channel_id: string;
  state: string;
  attempts: number;
  last_code: string | null;
  bundled_into: string | null;
  purpose: string;
  due_in: number;
};

/** The messages to somebody, by channel and age. `due_in` in seconds. */
export const deliveriesTo = (who: Actor): Promise<Delivery[]> =>
  withWorker(
    who.orgId,
    (tx) => tx.$queryRaw<Delivery[]>`
      select id, alert_id, channel, channel_id, state, attempts, last_code, bundled_into, purpose,
        extract(epoch from next_attempt_at - amparo_now())::float8 as due_in
      from outbox where org_id = ${who.orgId}::uuid and recipient_id = ${who.userId}::uuid order by channel, created_at, id`,
  );

/** Claims what is due on one kind of channel, in both lanes. */
export async function claimDue(kind: ChannelKind, most = 50): Promise<Claim[]> {
  const worker = newId();
  return [
    ...(await claimMessages(worker, kind, most, true)),
    ...(await claimMessages(worker, kind, most, false)),
  ];
}

/** Claims and sends what is due, once. @returns how many messages were tried */
export async function sendDue(kind: ChannelKind, withinMs = 2_000): Promise<number> {
  const claims = await claimDue(kind);
  for (const claim of claims) await deliver(claim, { withinMs });
  return claims.length;
}
