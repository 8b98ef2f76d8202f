import type { Locale } from "../i18n/locales.ts";
import type { Code } from "../vocabulary/codes.ts";

/** A way that leaves the house. In the app nothing leaves: open windows are told by `live`. */
export type ChannelKind = Exclude<Code<"channel_kind">, "in_app">;

/** What a message is about. `bundle`: several alerts at once, after the first. */
export type MessageKind = "alert" | "bundle" | "bell" | "drill" | "verify" | "test" | "shift" | "dead_letter";

/**
 * One message as a channel gets it: a codename, a level and a link are the most it says. It is the same at every try, so that a channel
 * can make it recognisable: a mail its Message-ID, a push its tag, a gateway its idempotency key, all from `id`.
 */
export type Message = {
  /** The id of the row in `outbox`. */
  id: string;
  /** Four letters and digits from the id: who gets it twice sees that it is the same. */
  reference: string;
  kind: MessageKind;
  locale: Locale;
  isUrgent: boolean;
  /** One line, without a line break: a mail's subject, a push's title. */
  subject: string;
  /** What a text message holds: one or two lines, the link within. */
  short: string;
  /** The whole of a mail: plain text, the link within. */
  text: string;
  /** Where it leads; null where it leads nowhere. */
  link: string | null;
  /** What a webhook says: ids alone, never a codename. */
  subjectIds: { alertId?: string; caseId?: string; drillId?: string };
};

/** Where to: an address of the channel's own shape, and what is shared with it, opened. */
export type Destination = {
  /** A mail address, a number, a chat, the https address of a webhook or of a browser's push service. */
  address: string;
  /** A webhook's signing secret; of a browser, its two keys as JSON `{ "p256dh", "auth" }`. */
  secret: string | null;
  /** What the organisation signs browser pushes with (VAPID), base64url; null for every other channel. */
  identity: { publicKey: string; privateKey: string } | null;
};

/**
 * What became of one try. `delivered`: the channel says it reached the device. `again`: it may go better later. `failed`: never to this
 * address. `code` is a short word without personal data, such as `smtp_550`, `gone`, `timeout`.
 */
export type Sent = {
  outcome: "accepted" | "delivered" | "again" | "failed";
  code: string;
  /** What the provider calls it, when it does: by this a later callback names it. */
  providerRef: string | null;
  /** Seconds after which the provider lets us try again, when it says so. */
  retryAfter?: number;
};

/** One channel. Faults of delivery are answered, not thrown; it gives up when `signal` is aborted. */
export type Channel = {
  kind: ChannelKind;
  /** Whether the operator has set up what this channel needs. */
  isSet(): boolean;
  send(message: Message, to: Destination, signal: AbortSignal): Promise<Sent>;
};
