import "server-only";
import { NotFound } from "../../access/proof.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";

export type ChannelRow = {
  id: string;
  kind: ChannelKind;
  address: Uint8Array | null;
  secret: Uint8Array | null;
  label: Uint8Array | null;
  isVerified: boolean;
  isDead: boolean;
  version: number;
};

/**
 * A channel of the member this unit of work acts for, held until it ends.
 * @throws NotFound for a channel of somebody else, of another organisation, or one that was removed
 */
export async function lockOwnChannel(tx: Tx, channelId: string): Promise<ChannelRow> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<ChannelRow[]>`
    select id, kind, address, secret, label, verified_at is not null as "isVerified", is_dead as "isDead", version from channel
    where org_id = ${orgId}::uuid and id = ${channelId}::uuid and user_id = ${userId}::uuid and removed_at is null for update`;
  if (!row) throw new NotFound();
  return row;
}

/** Holds the member's own row, so that of two presses at once the second sees what the first has done. */
export async function lockOwnMember(tx: Tx): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  await tx.$queryRaw`select id from member where org_id = ${orgId}::uuid and id = ${userId}::uuid for update`;
}
