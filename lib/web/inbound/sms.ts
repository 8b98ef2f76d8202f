import "server-only";
import { noteReceipt } from "../../alerts/delivery/receipts.ts";
import { hearReply } from "../../alerts/delivery/replies.ts";
import { type Ask, whoHasAddress, whoWasTold } from "../../alerts/delivery/who-answers.ts";
import { authQuery } from "../../db/auth-pool.ts";
import { withActor } from "../../db/client.ts";
import { isPassing } from "../../db/passing-faults.ts";
import { parseSmsCallback } from "../../notify/sms-callback.ts";
import type { Inbound, Receipt } from "../../notify/told.ts";
import { problem } from "../problem.ts";

/** More than any answer by text, or any word on one, has. Bytes. */
const MOST_BYTES = 16 * 1024;

const ask: Ask = ({ text, values }) => authQuery(text, values);

/**
 * What the SMS gateway tells us: an answer of somebody's, or what became of a message. It proves itself by its signature and the hour in it;
 * who has not is told that nothing is here. What it says twice changes nothing the second time.
 */
export async function hearSmsGateway(request: Request): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  if (body.length > MOST_BYTES) return problem(413, "too_large");
  const told = parseSmsCallback(request.headers, body, Temporal.Now.instant());
  if (!told.ok && told.error === "malformed") return problem(422, "invalid");
  if (!told.ok) return problem(404, "not_found");
  try {
    if ("message" in told.value) await followReply(told.value.message);
    else await followReceipt(told.value.receipt);
  } catch (fault) {
    // The gateway comes again: nothing of it has been kept.
    if (isPassing(fault)) return problem(503, "unavailable", { "retry-after": "5" });
    throw fault;
  }
  return new Response(null, { status: 204 });
}

/** Each answers as themselves: the row policies hold for who writes by text as for who is signed in. */
async function followReply(message: Inbound): Promise<void> {
  for (const who of await whoHasAddress(ask, message.kind, message.from))
    if (await withActor(who, (tx) => hearReply(tx, message, who))) return;
}

async function followReceipt(receipt: Receipt): Promise<void> {
  for (const who of await whoWasTold(ask, receipt.kind, receipt.providerRef))
    await withActor(who, (tx) => noteReceipt(tx, receipt));
}
