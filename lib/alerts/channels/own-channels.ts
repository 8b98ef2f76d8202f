import "server-only";
import { sha256 } from "../../crypto/hash.ts";
import type { Sealer } from "../../crypto/sealer.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { channelsSet } from "../../notify/channels.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { maskAddress } from "./address.ts";
import { CHANNEL_KINDS, type ChannelTrouble, CODE_TRIES, type OwnChannel } from "./model.ts";

type Row = {
  id: string;
  kind: ChannelKind;
  address: Uint8Array | null;
  label: Uint8Array | null;
  verified_at: Date | null;
  verify_until: Date | null;
  verify_tries: number;
  is_pending: boolean;
  last_alive_at: Date | null;
  last_failed_at: Date | null;
  last_code: string | null;
  is_dead: boolean;
  severity_from: Code<"alert_severity"> | null;
  after_minutes: number | null;
  try_purpose: "verify" | "test" | null;
  try_state: Code<"delivery_state"> | null;
  try_code: string | null;
  try_at: Date | null;
  try_changed: Date | null;
  user_id: string;
  email: Uint8Array;
};

/** The channels of the member this unit of work acts for, with how each stands. One statement. */
export async function listOwnChannels(tx: Tx): Promise<OwnChannel[]> {
  const { orgId, userId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.kind, c.address, c.label, c.verified_at, c.verify_until, c.verify_tries, c.last_alive_at, c.last_failed_at, c.last_code,
      c.verify_code is not null and c.verify_until > amparo_now() and c.verify_tries < ${CODE_TRIES} as is_pending, c.is_dead,
      r.severity_from, r.after_minutes, t.purpose as try_purpose, t.state as try_state, t.last_code as try_code,
      t.created_at as try_at, t.updated_at as try_changed, c.user_id, m.email
    from channel c join member m on m.org_id = c.org_id and m.id = c.user_id
      left join lateral (select severity_from, after_minutes from channel_rule x where x.org_id = c.org_id and x.channel_id = c.id
        order by array_position(array['watch', 'elevated', 'high', 'critical', 'imminent'], x.severity_from) limit 1) r on true
      left join lateral (select purpose, state, last_code, created_at, updated_at from outbox o where o.org_id = c.org_id and o.channel_id = c.id
        and o.purpose in ('verify', 'test') order by o.created_at desc, o.id desc limit 1) t on true
    where c.org_id = ${orgId}::uuid and c.user_id = ${userId}::uuid and c.removed_at is null order by c.created_at, c.id`;
  const ops = await vaultOf(tx).ops();
  const set = new Set(channelsSet());
  return rows
    .map((row) => ownChannel(row, ops, set.has(row.kind)))
    .sort((a, b) => CHANNEL_KINDS.indexOf(a.kind) - CHANNEL_KINDS.indexOf(b.kind));
}

/** One of them; null for a channel that is not theirs. */
export async function findOwnChannel(tx: Tx, channelId: string): Promise<OwnChannel | null> {
  return (await listOwnChannels(tx)).find(({ id }) => id === channelId) ?? null;
}

function ownChannel(row: Row, ops: Sealer, isSet: boolean): OwnChannel {
  const isSignInMail = row.kind === "email" && row.address === null;
  const address = isSignInMail
    ? ops.open("member.email", row.user_id, row.email)
    : ops.open("channel.address", row.id, row.address);
  return {
    id: row.id,
    kind: row.kind,
    label: ops.open("channel.label", row.id, row.label),
    address: address === null ? "" : maskAddress(row.kind, address),
    isSignInMail,
    trouble: troubleOf(row, isSet),
    verifiedAt: iso(row.verified_at),
    lastAliveAt: iso(row.last_alive_at),
    lastFailedAt: iso(row.last_failed_at),
    lastCode: row.last_code,
    pending:
      row.is_pending && row.verify_until
        ? { until: row.verify_until.toISOString(), triesLeft: CODE_TRIES - row.verify_tries }
        : null,
    lastTry: lastTryOf(row),
    rule:
      row.severity_from === null || row.after_minutes === null
        ? null
        : { severityFrom: row.severity_from, afterMinutes: row.after_minutes },
    browser: row.kind === "web_push" && address ? Buffer.from(sha256(address)).toString("base64url") : null,
  };
}

function troubleOf(row: Row, isSet: boolean): ChannelTrouble | null {
  if (!isSet) return "notSetUp";
  if (row.is_dead) return "dead";
  if (row.verified_at === null) return "unverified";
  const failed = row.last_failed_at !== null && row.last_failed_at > (row.last_alive_at ?? new Date(0));
  return failed ? "failing" : null;
}

function lastTryOf(row: Row): OwnChannel["lastTry"] {
  if (!row.try_purpose || !row.try_state || !row.try_at || !row.try_changed) return null;
  return {
    purpose: row.try_purpose,
    state: row.try_state,
    code: row.try_code,
    askedAt: row.try_at.toISOString(),
    changedAt: row.try_changed.toISOString(),
  };
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
