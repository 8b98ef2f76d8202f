import { z } from "zod";
import { read } from "./env-groups.ts";
import type { RawSettings, SettingName } from "./env-names.ts";
import { OperatorError } from "./operator-error.ts";

/** The operator's own gateways; null where one is not set up. Addresses have no slash at their end, a bot's name no @ before it. */
export type ChannelSettings = {
  signal: { url: string; number: string } | null;
  telegram: { url: string; token: string; botName: string | null } | null;
  sms: { url: string; token: string; from: string; callbackSecret: string | null } | null;
  /** `host:port` of services that webhooks and pushes may reach although they are not on the public internet. */
  outboundAllow: readonly string[];
};

/** Where the worker says that it works, so that somebody outside calls when it stops saying so. Null: nobody is told. */
export function parseHeartbeat(raw: RawSettings): { url: string } | null {
  if (!raw.AMPARO_HEARTBEAT_URL) return null;
  return { url: read(httpUrl("AMPARO_HEARTBEAT_URL", false), raw.AMPARO_HEARTBEAT_URL) };
}

const TELEGRAM = "https://api.telegram.org";
const SHORTEST_SECRET = 32;

const httpUrl = (name: string, mayHoldPassword: boolean) =>
  z
    .string()
    .refine(
      (value) => {
        const url = URL.parse(value);
        return (
          url !== null && /^https?:$/.test(url.protocol) && (mayHoldPassword || !url.username) && !url.hash
        );
      },
      `${name} must be an http:// or https:// address${mayHoldPassword ? "" : " without a user or password"}.`,
    )
    .transform((value) => value.replace(/\/+$/, ""));

const number = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, "SIGNAL_NUMBER must be a number such as +996700000000, without blanks.");
const botToken = z
  .string()
  .regex(/^\d{3,}:[\w-]{20,}$/, "TELEGRAM_BOT_TOKEN must be a token as BotFather gives it: 123456:ABC….");
const botName = z
  .string()
  .regex(/^@?[A-Za-z]\w{4,31}$/, "TELEGRAM_BOT_NAME must be the bot's name, such as @amparo_bot.")
  .transform((value) => value.replace("@", ""));
const sender = z
  .string()
  .regex(
    /^(\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ._-]{0,10})$/,
    "SMS_FROM must be a number, a short code or a name of at most 11 letters and digits.",
  );
const gatewayToken = z.string().min(1);
const callbackSecret = z
  .string()
  .min(SHORTEST_SECRET, `SMS_CALLBACK_SECRET needs ${SHORTEST_SECRET} characters or more.`);

export function parseChannels(raw: RawSettings): ChannelSettings {
  return {
    signal: isWhole(raw, ["SIGNAL_API_URL", "SIGNAL_NUMBER"])
      ? {
          url: read(httpUrl("SIGNAL_API_URL", true), raw.SIGNAL_API_URL),
          number: read(number, raw.SIGNAL_NUMBER),
        }
      : null,
    telegram: isWhole(raw, ["TELEGRAM_BOT_TOKEN"], ["TELEGRAM_API_URL", "TELEGRAM_BOT_NAME"])
      ? {
          url: read(httpUrl("TELEGRAM_API_URL", false), raw.TELEGRAM_API_URL ?? TELEGRAM),
          token: read(botToken, raw.TELEGRAM_BOT_TOKEN),
          botName: raw.TELEGRAM_BOT_NAME ? read(botName, raw.TELEGRAM_BOT_NAME) : null,
        }
      : null,
    sms: isWhole(raw, ["SMS_GATEWAY_URL", "SMS_GATEWAY_TOKEN", "SMS_FROM"], ["SMS_CALLBACK_SECRET"])
      ? {
          url: read(httpUrl("SMS_GATEWAY_URL", false), raw.SMS_GATEWAY_URL),
          token: read(gatewayToken, raw.SMS_GATEWAY_TOKEN),
          from: read(sender, raw.SMS_FROM),
          callbackSecret: raw.SMS_CALLBACK_SECRET ? read(callbackSecret, raw.SMS_CALLBACK_SECRET) : null,
        }
      : null,
    outboundAllow: (raw.AMPARO_OUTBOUND_ALLOW ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean)
      .map(ownService),
  };
}

/** Whether all that a gateway needs is there. Half of it would be silence where somebody expects a message. */
function isWhole(raw: RawSettings, needed: SettingName[], optional: SettingName[] = []): boolean {
  const missing = needed.filter((name) => !raw[name]);
  if (missing.length === 0) return true;
  const given = [...needed, ...optional].filter((name) => raw[name]);
  if (given.length === 0) return false;
  throw new OperatorError(
    `${given.join(", ")} ${given.length === 1 ? "is" : "are"} set but ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not: set all or none.`,
  );
}

function ownService(entry: string): string {
  const port = Number(/:(\d{1,5})$/.exec(entry)?.[1]);
  const url = URL.parse(`https://${entry}`);
  if (!url || !(port >= 1 && port <= 65535) || url.pathname !== "/" || url.username || url.search || url.hash)
    throw new OperatorError("AMPARO_OUTBOUND_ALLOW must be a list such as hooks.lan:8443,10.0.0.5:8080.");
  return `${url.hostname}:${port}`;
}
