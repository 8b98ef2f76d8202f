import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { withWorker, workerClient } from "../../db/client.ts";
import { err, ok, type Result } from "../../result.ts";
import { addressIndex } from "./address-index.ts";
import { startIndex } from "./proof.ts";
import { proveChannel } from "./verify.ts";

/** A chat of one person; a group's id is negative, and what we say to one person is not for a group. */
const PRIVATE_CHAT = /^[1-9]\d{0,18}$/;

/** The code in what a chat sent, `/start CODE`, with or without the bot's name; null in anything else. */
export function startCodeIn(text: string): string | null {
  return /^\/start(?:@\w+)?\s+([A-Za-z0-9]{12})\s*$/.exec(text.trim())?.[1]?.toUpperCase() ?? null;
}

/**
 * Links the chat from which `/start CODE` was sent to the channel that was given this code. Sent twice, it changes nothing the second time.
 *
 * @param chatId as the provider names it, in digits
 * @returns `unknown` for a code nobody was given, one whose time is over, and one that was used; `notPrivate` for a group
 */
export async function linkTelegram(
  code: string,
  chatId: string,
): Promise<Result<{ orgId: string; channelId: string; userId: string }, "unknown" | "notPrivate">> {
  if (!PRIVATE_CHAT.test(chatId)) return err("notPrivate");
  const index = startIndex(code.trim().toUpperCase());
  const [found] = await workerClient().$queryRaw<{ org_id: string; id: string; user_id: string }[]>`
    select org_id, id, user_id from channel where kind = 'telegram' and address_index = ${index} and removed_at is null
      and verified_at is null and verify_until > amparo_now()`;
  if (!found) return err("unknown");
  return withWorker(found.org_id, async (tx) => {
    const sealed = (await vaultOf(tx).ops()).seal("channel.address", found.id, chatId);
    const linked =
      await tx.$executeRaw`update channel set address = ${sealed}, address_index = ${addressIndex("telegram", chatId)}
      where org_id = ${found.org_id}::uuid and id = ${found.id}::uuid and address_index = ${index} and removed_at is null
        and verified_at is null and verify_until > amparo_now()`;
    if (linked === 0) return err("unknown");
    await proveChannel(tx, found.id);
    return ok({ orgId: found.org_id, channelId: found.id, userId: found.user_id });
  });
}
