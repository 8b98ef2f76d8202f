import type { ChannelKind } from "../../notify/channel.ts";
import type { Code } from "../../vocabulary/codes.ts";

/** The kinds in the order in which they are offered. */
export const CHANNEL_KINDS = [
  "email",
  "web_push",
  "signal",
  "telegram",
  "sms",
  "webhook",
] as const satisfies readonly ChannelKind[];

/** A code or a link can be used for this long. Minutes. */
export const CODE_MINUTES = 15;
/** Wrong codes after which another must be asked for. */
export const CODE_TRIES = 5;
/** Between two codes, or two messages for trying, through one channel. Seconds. */
export const WAIT_SECONDS = { verify: 60, test: 15 } as const;
/** Messages that somebody may have sent for trying, to all their channels, in an hour: a gateway's cost, and strangers' phones. */
export const TRIES_AN_HOUR = 20;
/** Channels that one person may have. */
export const MOST_CHANNELS = 12;
/** A channel that nothing has gone out through for so long is quiet. A drill a week keeps it awake. Days. */
export const QUIET_DAYS = 8;

/** From which severity on a channel is used, and after how many minutes without an answer. */
export type ChannelRule = { severityFrom: Code<"alert_severity">; afterMinutes: number };

/** Hours of the zone's clock, `23:00`, in which nothing below Imminent leaves for a person. They may reach over midnight. */
export type QuietHours = { from: string; until: string; zone: string };

/** What became of the last message that was sent through a channel to try it. */
export type LastTry = {
  purpose: "verify" | "test";
  state: Code<"delivery_state">;
  code: string | null;
  /** ISO. */
  askedAt: string;
  changedAt: string;
};

/** Why a channel cannot be relied on, worst first. */
export type ChannelTrouble = "notSetUp" | "dead" | "failing" | "unverified";

/** A channel as its owner sees it; the address is masked. */
export type OwnChannel = {
  id: string;
  kind: ChannelKind;
  label: string | null;
  address: string;
  /** The address one signs in with. */
  isSignInMail: boolean;
  trouble: ChannelTrouble | null;
  /** ISO. */
  verifiedAt: string | null;
  lastAliveAt: string | null;
  lastFailedAt: string | null;
  lastCode: string | null;
  /** While a code is awaited: until when it can be used (ISO) and how many tries are left. */
  pending: { until: string; triesLeft: number } | null;
  lastTry: LastTry | null;
  rule: ChannelRule | null;
  /** Of a browser: by this it knows itself again. SHA-256 of its address, base64url. */
  browser: string | null;
};
