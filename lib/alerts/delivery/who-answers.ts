import "server-only";
import { type Sql, sql } from "../../db/sql.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { addressIndex } from "../channels/address-index.ts";

/** One statement past the row policies, for who answers before anybody is named: the worker's, or the sign-in module's. */
export type Ask = <Row extends object>(query: Sql) => Promise<Row[]>;

/** Somebody's channel. */
export type WhoAnswers = { orgId: string; userId: string; channelId: string };

/** Whose channels an address is, in every organisation: one number may serve in two. */
export async function whoHasAddress(ask: Ask, kind: ChannelKind, address: string): Promise<WhoAnswers[]> {
  const rows = await ask<{ org_id: string; user_id: string; id: string }>(sql`
    select org_id, user_id, id from channel where kind = ${kind} and address_index = ${addressIndex(kind, address)}
      and verified_at is not null and removed_at is null order by id`);
  return rows.map((row) => ({ orgId: row.org_id, userId: row.user_id, channelId: row.id }));
}

/** Who was told by the message that a provider calls so. */
export async function whoWasTold(
  ask: Ask,
  kind: ChannelKind,
  providerRef: string,
): Promise<Omit<WhoAnswers, "channelId">[]> {
  const rows = await ask<{ org_id: string; recipient_id: string }>(
    sql`select distinct org_id, recipient_id from outbox where channel = ${kind} and provider_ref = ${providerRef}`,
  );
  return rows.map((row) => ({ orgId: row.org_id, userId: row.recipient_id }));
}
