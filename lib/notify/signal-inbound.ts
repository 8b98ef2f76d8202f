import "server-only";
import { z } from "zod";
import { channelSettings } from "../env.ts";
import { askGateway, GatewayFault } from "./outbound/ask-gateway.ts";
import { readEnvelopes, type SignalTold } from "./signal-envelopes.ts";
import { SignalStream } from "./signal-stream.ts";

/** While the gateway reads in its modes `normal` and `native` it cannot send, so it reads shortly. Seconds. */
const POLL_S = 1;
const POLL_WITHIN_MS = 30_000;
const WAIT_MS = 25_000;
const AT_MOST = 4_194_304;

type Line = { address: string; stream: SignalStream };
const held = globalThis as { amparoSignal?: Line };

/**
 * Reads what Signal has for us since the last reading: it is handed out once. A gateway in the mode `json-rpc` tells it over a line that
 * then stays open, and the reading waits up to `waitMs` for something to come; in the other modes it answers within a second or two.
 * An abort for another reason than time closes the line.
 * @throws GatewayFault when it cannot be read
 */
export async function readSignal(signal: AbortSignal, waitMs = WAIT_MS): Promise<SignalTold> {
  const settings = channelSettings().signal;
  if (!settings) return { messages: [], receipts: [] };
  const address = `${settings.url}/v1/receive/${encodeURIComponent(settings.number)}`;
  if (held.amparoSignal?.address !== address || held.amparoSignal.stream.isSpent) {
    closeSignalLine();
    const polled = await poll(address, signal);
    if (polled) return readEnvelopes(polled, settings.number);
    const stream = await SignalStream.open(address, signal);
    if (!stream) throw new GatewayFault("no_line");
    held.amparoSignal = { address, stream };
  }
  const told = readEnvelopes(await held.amparoSignal.stream.drain(waitMs, signal), settings.number);
  if (signal.aborted && (signal.reason as Error | undefined)?.name !== "TimeoutError") closeSignalLine();
  return told;
}

/** Hangs up, so that a process may end. */
export function closeSignalLine(): void {
  held.amparoSignal?.stream.close();
  held.amparoSignal = undefined;
}

/** The envelopes, or null where the gateway wants a line instead of a question. */
async function poll(address: string, signal: AbortSignal): Promise<unknown[] | null> {
  const url = `${address}?timeout=${POLL_S}&ignore_attachments=true&ignore_stories=true`;
  const answer = await askGateway({ method: "GET", url, withinMs: POLL_WITHIN_MS, atMost: AT_MOST }, signal);
  if (answer.kind === "fault") throw new GatewayFault(answer.code);
  if (answer.status === 400 && /websocket/i.test(answer.text)) return null;
  const envelopes = z.array(z.unknown()).safeParse(answer.json);
  if (answer.status === 200 && envelopes.success) return envelopes.data;
  throw new GatewayFault(answer.status === 200 ? "bad_answer" : `http_${answer.status}`);
}
