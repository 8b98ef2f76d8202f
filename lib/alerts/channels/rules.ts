import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import type { ChannelRule, QuietHours } from "./model.ts";
import { lockOwnMember } from "./own-row.ts";

/** For each channel of the person's, from when it is used; null: never for an alert. */
export type RuleOf = { channelId: string; rule: ChannelRule | null };

/** Used for every alert, at once. */
const EVERYTHING: ChannelRule = { severityFrom: "watch", afterMinutes: 0 };

/**
 * Stores which channels are used, from which severity on and after how long. None at all would leave nobody to be told, so it is refused. A channel
 * that is not named, for it was added meanwhile, is used for everything.
 * @throws NotFound for a channel that is not theirs
 */
export async function setRules(tx: Tx, rules: readonly RuleOf[]): Promise<Result<void, "noChannel">> {
  if (rules.every(({ rule }) => rule === null)) return err("noChannel");
  const { orgId, userId } = unitOf(tx);
  await lockOwnMember(tx);
  const own = await tx.$queryRaw<{ id: string }[]>`
    select id from channel where org_id = ${orgId}::uuid and user_id = ${userId}::uuid and removed_at is null`;
  if (!rules.every(({ channelId }) => own.some(({ id }) => id === channelId))) throw new NotFound();
  await clear(tx);
  for (const { channelId, rule } of rules) if (rule) await insertRule(tx, channelId, rule);
  const named = new Set(rules.map(({ channelId }) => channelId));
  for (const { id } of own) if (!named.has(id)) await insertRule(tx, id, EVERYTHING);
  await note(tx, "rules");
  return ok();
}

/** Takes all rules away: every working channel at once, for every alert. */
export async function clearRules(tx: Tx): Promise<void> {
  await lockOwnMember(tx);
  await clear(tx);
  await note(tx, "rules");
}

/** A channel that is added later is not silent because others have rules: it is used for everything, at once, until somebody says else. */
export async function joinRules(tx: Tx, channelId: string): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  const [ruled] = await tx.$queryRaw<unknown[]>`
    select 1 from channel_rule where org_id = ${orgId}::uuid and user_id = ${userId}::uuid limit 1`;
  if (ruled) await insertRule(tx, channelId, EVERYTHING);
}

/** Stores the hours in which nothing below Imminent leaves, or null for none. */
export async function setQuietHours(tx: Tx, hours: QuietHours | null): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  if (hours)
    await tx.$executeRaw`insert into quiet_hours (org_id, user_id, zone, from_time, until_time)
      values (${orgId}::uuid, ${userId}::uuid, ${hours.zone}, ${hours.from}, ${hours.until})
      on conflict (org_id, user_id) do update set zone = excluded.zone, from_time = excluded.from_time, until_time = excluded.until_time,
        updated_at = amparo_now(), version = quiet_hours.version + 1`;
  else
    await tx.$executeRaw`delete from quiet_hours where org_id = ${orgId}::uuid and user_id = ${userId}::uuid`;
  await note(tx, "quiet_hours");
}

/** The quiet hours of the member this unit of work acts for. */
export async function ownQuietHours(tx: Tx): Promise<QuietHours | null> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<QuietHours[]>`
    select from_time as from, until_time as until, zone from quiet_hours where org_id = ${orgId}::uuid and user_id = ${userId}::uuid`;
  return row ?? null;
}

async function clear(tx: Tx): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  await tx.$executeRaw`delete from channel_rule where org_id = ${orgId}::uuid and user_id = ${userId}::uuid`;
}

async function insertRule(tx: Tx, channelId: string, rule: ChannelRule): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  await tx.$executeRaw`insert into channel_rule (org_id, id, user_id, channel_id, severity_from, after_minutes)
    values (${orgId}::uuid, ${newId()}::uuid, ${userId}::uuid, ${channelId}::uuid, ${rule.severityFrom}, ${rule.afterMinutes})`;
}

/** Who is woken when can decide a life: that it changed is on record. */
async function note(tx: Tx, what: "rules" | "quiet_hours"): Promise<void> {
  const { userId } = unitOf(tx);
  await recordAudit(tx, {
    action: "channel.changed",
    objectType: "member",
    objectId: userId,
    reasonCode: what,
  });
}
