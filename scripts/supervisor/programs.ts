import { join } from "node:path";
import process from "node:process";
import type { RoleUrls } from "../../lib/db/urls.ts";
import type { Env } from "../../lib/env.ts";
import type { ChildSpec } from "./child.ts";
import { childEnv } from "./child-env.ts";
import { logFile } from "./log-file.ts";

/** Most memory for the objects of each, in MB. A list page under load costs little more time than with no limit, and half the memory. */
const WEB_HEAP_MB = 256;
const WORKER_HEAP_MB = 128;

export type Place = { root: string; logs: string; isDev: boolean };
export type ServingUrls = Pick<RoleUrls, "app" | "auth" | "worker">;

/** The background worker: it gets its own role's address, and how to send mail. */
export function workerProgram({ root, logs, isDev }: Place, env: Env, urls: ServingUrls): ChildSpec {
  return {
    name: "worker",
    command: process.execPath,
    args: [
      `--max-old-space-size=${WORKER_HEAP_MB}`,
      "--conditions=react-server",
      join(root, "scripts", "worker.ts"),
    ],
    cwd: root,
    env: childEnv({
      ...shared(env, isDev),
      AMPARO_DB_WORKER_URL: urls.worker,
      AMPARO_HEARTBEAT_URL: env.heartbeat?.url ?? "",
    }),
    log: isDev ? null : logFile(logs, "worker"),
  };
}

/** The web: two roles' addresses and the seed of its cookie; neither the owner's address nor the worker's. */
export function webProgram({ root, logs, isDev }: Place, env: Env, urls: ServingUrls): ChildSpec {
  const { current, previous } = env.session;
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const address = ["-p", String(env.web.port), "-H", env.web.host];
  return {
    name: "web",
    command: process.execPath,
    args: isDev
      ? [next, "dev", ...address]
      : [`--max-old-space-size=${WEB_HEAP_MB}`, next, "start", ...address],
    cwd: root,
    env: childEnv({
      ...shared(env, isDev),
      AMPARO_DB_APP_URL: urls.app,
      AMPARO_DB_AUTH_URL: urls.auth,
      AMPARO_SESSION_SECRET: current,
      AMPARO_SESSION_SECRET_PREVIOUS: previous ?? "",
      AMPARO_DEMO_PASSPHRASE: env.testing.demoPassphrase ?? "",
      NEXTAUTH_URL: env.web.origin,
      ...(isDev ? {} : { NEXT_MANUAL_SIG_HANDLE: "1" }),
    }),
    log: isDev ? null : logFile(logs, "web"),
  };
}

function shared(env: Env, isDev: boolean) {
  return {
    NODE_ENV: isDev ? "development" : "production",
    PORT: String(env.web.port),
    AMPARO_HOST: env.web.host,
    AMPARO_ORIGIN: env.web.origin,
    AMPARO_TRUSTED_PROXY_HOPS: String(env.web.trustedProxyHops),
    AMPARO_DATA_DIR: env.data.dir,
    AMPARO_KEY_FILE: env.keys.keyFile,
    AMPARO_TEST_CLOCK: env.testing.testClock ? "1" : "0",
    SMTP_URL: env.mail?.url ?? "",
    MAIL_FROM: env.mail?.from ?? "",
    SIGNAL_API_URL: env.channels.signal?.url ?? "",
    SIGNAL_NUMBER: env.channels.signal?.number ?? "",
    TELEGRAM_API_URL: env.channels.telegram?.url ?? "",
    TELEGRAM_BOT_NAME: env.channels.telegram?.botName ?? "",
    TELEGRAM_BOT_TOKEN: env.channels.telegram?.token ?? "",
    SMS_GATEWAY_URL: env.channels.sms?.url ?? "",
    SMS_GATEWAY_TOKEN: env.channels.sms?.token ?? "",
    SMS_FROM: env.channels.sms?.from ?? "",
    SMS_CALLBACK_SECRET: env.channels.sms?.callbackSecret ?? "",
    AMPARO_OUTBOUND_ALLOW: env.channels.outboundAllow.join(","),
  } as const;
}
