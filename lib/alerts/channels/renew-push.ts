import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import type { BrowserKeys } from "./store.ts";

/**
 * A browser has replaced its subscription by itself: its channel goes on at the new address. Only a channel of the member whose browser
 * names its former address; nothing is added.
 *
 * @returns false where this member has no such channel
 */
export async function renewPush(
  tx: Tx,
  former: string,
  next: { address: string; keys: BrowserKeys },
): Promise<boolean> {
  const { orgId, userId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ id: string; address: Uint8Array }[]>`
    select id, address from channel where org_id = ${orgId}::uuid and user_id = ${userId}::uuid and kind = 'web_push'
      and removed_at is null and address is not null for update`;
  const ops = await vaultOf(tx).ops();
  const channel = rows.find(({ id, address }) => ops.open("channel.address", id, address) === former);
  if (!channel) return false;
  await tx.$executeRaw`update channel set address = ${ops.seal("channel.address", channel.id, next.address)},
      secret = ${ops.seal("channel.secret", channel.id, JSON.stringify(next.keys))}, is_dead = false, updated_at = amparo_now(),
      version = version + 1
    where org_id = ${orgId}::uuid and id = ${channel.id}::uuid`;
  await publish(tx, "channel.changed", { userId: userId as string, subjectId: channel.id });
  return true;
}
