import { expect, test } from "vitest";
import { parseChannels } from "./env-channels.ts";
import { gather } from "./env-names.ts";

const SIGNAL = { SIGNAL_API_URL: "http://signal:8080/", SIGNAL_NUMBER: "+996700000001" };
const TOKEN = "123456:invented-token-of-a-test-bot";
const SMS = { SMS_GATEWAY_URL: "https://sms.example/send", SMS_GATEWAY_TOKEN: "t", SMS_FROM: "Amparo" };

test("with nothing set there are no gateways, and nothing private may be reached", () => {
  expect(parseChannels({})).toEqual({ signal: null, telegram: null, sms: null, outboundAllow: [] });
});

test("whole gateways are read", () => {
  expect(
    parseChannels({
      ...SIGNAL,
      ...SMS,
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_BOT_NAME: "@amparo_bot",
      AMPARO_OUTBOUND_ALLOW: "Hooks.LAN:8443, [::1]:80",
    }),
  ).toEqual({
    signal: { url: "http://signal:8080", number: "+996700000001" },
    telegram: { url: "https://api.telegram.org", token: TOKEN, botName: "amparo_bot" },
    sms: { url: "https://sms.example/send", token: "t", from: "Amparo", callbackSecret: null },
    outboundAllow: ["hooks.lan:8443", "[::1]:80"],
  });
});

test.each([
  [
    { SIGNAL_API_URL: SIGNAL.SIGNAL_API_URL },
    "SIGNAL_API_URL is set but SIGNAL_NUMBER is not: set all or none.",
  ],
  [
    { SIGNAL_NUMBER: SIGNAL.SIGNAL_NUMBER },
    "SIGNAL_NUMBER is set but SIGNAL_API_URL is not: set all or none.",
  ],
  [
    { TELEGRAM_API_URL: "https://bots.example" },
    "TELEGRAM_API_URL is set but TELEGRAM_BOT_TOKEN is not: set all or none.",
  ],
  [
    { SMS_FROM: "Amparo" },
    "SMS_FROM is set but SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN are not: set all or none.",
  ],
  [
    { SMS_CALLBACK_SECRET: "x".repeat(40) },
    "SMS_CALLBACK_SECRET is set but SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN, SMS_FROM are not: set all or none.",
  ],
])("half a gateway stops the start: %o", (raw, sentence) => {
  expect(() => parseChannels(raw)).toThrow(sentence);
});

test.each([
  [{ ...SIGNAL, SIGNAL_API_URL: "signal:8080" }, "SIGNAL_API_URL must be"],
  [{ ...SIGNAL, SIGNAL_NUMBER: "0700 000 001" }, "SIGNAL_NUMBER must be a number"],
  [{ TELEGRAM_BOT_TOKEN: "secret" }, "TELEGRAM_BOT_TOKEN must be a token"],
  [{ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_BOT_NAME: "our bot" }, "TELEGRAM_BOT_NAME must be the bot's name"],
  [{ ...SMS, SMS_GATEWAY_URL: "https://u:p@sms.example/" }, "without a user or password"],
  [{ ...SMS, SMS_FROM: "A very long name" }, "SMS_FROM must be"],
  [{ ...SMS, SMS_CALLBACK_SECRET: "short" }, "SMS_CALLBACK_SECRET needs 32"],
  [{ AMPARO_OUTBOUND_ALLOW: "hooks.lan" }, "AMPARO_OUTBOUND_ALLOW must be"],
  [{ AMPARO_OUTBOUND_ALLOW: "http://hooks.lan:80" }, "AMPARO_OUTBOUND_ALLOW must be"],
  [{ AMPARO_OUTBOUND_ALLOW: "hooks.lan:0" }, "AMPARO_OUTBOUND_ALLOW must be"],
  [{ AMPARO_OUTBOUND_ALLOW: "hooks.lan:80/x:80" }, "AMPARO_OUTBOUND_ALLOW must be"],
])("%o is refused with a sentence", (raw, words) => {
  expect(() => parseChannels(raw)).toThrow(words);
});

test("what opens a gateway leaves the environment once read, and no sentence repeats it", () => {
  const given: NodeJS.ProcessEnv = {
    NODE_ENV: "test",
    ...SIGNAL,
    TELEGRAM_BOT_TOKEN: TOKEN,
    SMS_GATEWAY_TOKEN: "t",
    SMS_CALLBACK_SECRET: "s",
  };
  const raw = gather(given);
  expect(given).toEqual({ NODE_ENV: "test", SIGNAL_NUMBER: SIGNAL.SIGNAL_NUMBER });
  expect(raw.TELEGRAM_BOT_TOKEN).toBe(TOKEN);
  expect(() => parseChannels({ TELEGRAM_BOT_TOKEN: "geheim" })).toThrow(/^(?!.*geheim).*$/);
});
