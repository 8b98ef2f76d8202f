import "server-only";
import { linkTelegram, startCodeIn } from "../alerts/channels/link-telegram.ts";
import { noteReceipt } from "../alerts/delivery/receipts.ts";
import { hearReply } from "../alerts/delivery/replies.ts";
import { type Ask, whoHasAddress, whoWasTold } from "../alerts/delivery/who-answers.ts";
import { withWorker, workerClient } from "../db/client.ts";
import { channelSettings } from "../env.ts";
import { readSignal, readTelegram } from "../notify/inbound.ts";
import type { Inbound, Receipt } from "../notify/told.ts";

/** Past the row policies that let the worker find who answers; what it then does it does after naming the organisation. */
const ask: Ask = (query) => workerClient().$queryRaw(query);

/** Reads what came by Signal and follows it. It is handed out once, so what fails is tried again here before the next reading. */
export async function hearSignal(signal: AbortSignal): Promise<void> {
  if (!channelSettings().signal) return;
  const { messages, receipts } = await readSignal(signal);
  for (const receipt of receipts) await again(() => followReceipt(receipt));
  for (const message of messages) await again(() => followReply(message));
}

/** Reads what was written to the bot and follows it. Where reading goes on is kept once all of it is dealt with. */
export async function hearTelegram(signal: AbortSignal): Promise<void> {
  if (!channelSettings().telegram) return;
  const [kept] = await workerClient().$queryRaw<{ cursor: string }[]>`
    select cursor from inbound_cursor where kind = 'telegram'`;
  const { messages, cursor } = await readTelegram(kept?.cursor ?? null, signal);
  for (const message of messages) await followReply(message);
  if (cursor !== null && cursor !== kept?.cursor)
    await workerClient().$executeRaw`insert into inbound_cursor (kind, cursor) values ('telegram', ${cursor})
      on conflict (kind) do update set cursor = excluded.cursor, updated_at = amparo_now()`;
}

async function followReply(message: Inbound): Promise<void> {
  const code = message.kind === "telegram" ? startCodeIn(message.text) : null;
  if (code) {
    await linkTelegram(code, message.from);
    return;
  }
  for (const who of await whoHasAddress(ask, message.kind, message.from))
    if (await withWorker(who.orgId, (tx) => hearReply(tx, message, who))) return;
}

async function followReceipt(receipt: Receipt): Promise<void> {
  for (const { orgId } of await whoWasTold(ask, receipt.kind, receipt.providerRef))
    await withWorker(orgId, (tx) => noteReceipt(tx, receipt));
}

const TRIES = 5;

async function again(work: () => Promise<void>): Promise<void> {
  for (let count = 1; ; count += 1) {
    try {
      return await work();
    } catch (fault) {
      if (count === TRIES) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 1_000 * count));
    }
  }
}
