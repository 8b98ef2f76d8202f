import "server-only";
import type { ChannelKind } from "./channel.ts";

/** What somebody answered by a messenger. `providerId` names it once for ever, so that an answer read twice counts once. */
export type Inbound = {
  kind: Extract<ChannelKind, "signal" | "telegram" | "sms">;
  providerId: string;
  /** Who wrote, in the form in which a channel's address is kept: a number in E.164, a Telegram chat's id. */
  from: string;
  text: string;
  /** When it was written, as the provider says it. */
  at: Temporal.Instant;
};

/** What a provider tells later of a message it took: it reached the device, or never will. `providerRef` is the one that `Sent` had. */
export type Receipt = {
  kind: Extract<ChannelKind, "signal" | "sms">;
  providerRef: string;
  outcome: "delivered" | "failed";
  code: string;
};

/** Reads what Signal holds for us since the last reading; it is handed out once. */
export declare function readSignal(
  signal: AbortSignal,
): Promise<{ messages: Inbound[]; receipts: Receipt[] }>;

/** Reads what was written to the bot after `cursor` (null: from the beginning); waits up to 25 s for something to come. */
export declare function readTelegram(
  cursor: string | null,
  signal: AbortSignal,
): Promise<{ messages: Inbound[]; cursor: string | null }>;
