import { expect, test } from "vitest";
import { readEnv, setSettings } from "../../lib/env.ts";
import { webProgram, workerProgram } from "./programs.ts";

test("the worker and the web learn of every gateway", () => {
  const gateways = {
    SIGNAL_API_URL: "http://signal:8080",
    SIGNAL_NUMBER: "+996700000001",
    TELEGRAM_API_URL: "https://api.telegram.org",
    TELEGRAM_BOT_TOKEN: "123456:invented-token-of-a-test-bot",
    SMS_GATEWAY_URL: "https://sms.example/send",
    SMS_GATEWAY_TOKEN: "invented",
    SMS_FROM: "Amparo",
    SMS_CALLBACK_SECRET: "an invented secret of the gateway's",
    AMPARO_OUTBOUND_ALLOW: "hooks.lan:8443,[::1]:80",
  };
  setSettings({ ...gateways, AMPARO_SESSION_SECRET: "an invented seed of the session cookie" });
  const place = { root: "/srv/amparo", logs: "/srv/logs", isDev: false };
  const urls = { app: "postgresql://a", auth: "postgresql://b", worker: "postgresql://c" };
  for (const program of [workerProgram(place, readEnv(), urls), webProgram(place, readEnv(), urls)])
    expect(program.env).toMatchObject(gateways);
});
