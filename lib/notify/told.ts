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

/** What a provider tells later of a message it took: it reached the device, or never will. */
export type Receipt = {
  kind: Extract<ChannelKind, "signal" | "sms">;
  /** As in `Sent`. Signal's is the millisecond of sending, so two messages may share one: `from` tells them apart. */
  providerRef: string;
  /** Whose device says so, as `Inbound.from`; null where the provider's reference is enough. */
  from: string | null;
  outcome: "delivered" | "failed";
  code: string;
};

/** An answer that counts is a word or two; nobody's essay is carried further. Characters. */
export const LONGEST_INBOUND = 1000;
