import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { RawSettings } from "./env-names.ts";
import { OperatorError } from "./operator-error.ts";

/** `origin` is what people type, without a slash at its end; `hops` is how many proxies before us may be believed. */
export type WebSettings = { origin: string; port: number; host: string; trustedProxyHops: number };
/** Absolute paths. */
export type KeySettings = { keyFile: string; dataDir: string };
/** One address a role; a serving process never holds the owner's. */
export type DbUrls = { app: string; auth: string; worker: string };
/** The one that mints, and the one of before, which still opens. */
export type SessionSecrets = { current: string; previous: string | null };
export type MailSettings = { url: string; from: string };

const SHORTEST_SECRET = 32;
const SHORTEST_PASSPHRASE = 15;
const THIS_COMPUTER = new Set(["localhost", "127.0.0.1", "[::1]"]);

const port = z.coerce
  .number({ error: "PORT must be a number." })
  .int()
  .min(1, "PORT must be from 1 to 65535.")
  .max(65535, "PORT must be from 1 to 65535.");

const origin = z
  .string()
  .refine(
    isOrigin,
    "AMPARO_ORIGIN must be an address such as https://amparo.example, with nothing after the host and port.",
  )
  .refine(
    (value) => !isOrigin(value) || value.startsWith("https:") || THIS_COMPUTER.has(new URL(value).hostname),
    "AMPARO_ORIGIN is http on another host than this computer: a browser would not keep the session. Put Amparo behind https.",
  )
  .transform((value) => value.replace(/\/$/, ""));

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === `${value.replace(/\/$/, "")}/`
  );
}

export function parseWeb(raw: RawSettings): WebSettings {
  const chosen = read(port, raw.PORT ?? "3000");
  return {
    port: chosen,
    host: raw.AMPARO_HOST ?? "127.0.0.1",
    origin: read(origin, raw.AMPARO_ORIGIN ?? `http://localhost:${chosen}`),
    trustedProxyHops: read(
      z.coerce
        .number("AMPARO_TRUSTED_PROXY_HOPS must be a number.")
        .int()
        .min(0)
        .max(9, "AMPARO_TRUSTED_PROXY_HOPS must be from 0 to 9."),
      raw.AMPARO_TRUSTED_PROXY_HOPS ?? "0",
    ),
  };
}

export function parseData(raw: RawSettings): { dir: string } {
  return { dir: resolve(/* turbopackIgnore: true */ raw.AMPARO_DATA_DIR ?? "data") };
}

/** The key lies beside the data folder, never in it: who copies the folder must not get the key along. */
export function parseKeys(raw: RawSettings): KeySettings {
  const { dir } = parseData(raw);
  const name = basename(dir) === "data" ? "amparo.key" : `${basename(dir)}.key`;
  return {
    keyFile: resolve(/* turbopackIgnore: true */ raw.AMPARO_KEY_FILE ?? join(dirname(dir), name)),
    dataDir: dir,
  };
}

const databaseUrl = (name: string) =>
  z
    .string({ error: `${name} is missing. \`npm start\` sets it; a web or worker started by hand needs it.` })
    .refine(
      (value) => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ""),
      `${name} must be a postgresql:// address.`,
    );

/**
 * `url`: a server of the operator's, under an account that may do more than the program. `roles`: the addresses of the program's own
 * roles there, given one by one where several machines share the server.
 */
export type ServerSettings = { url: string | null; roles: DbUrls | null };

export function parseServer(raw: RawSettings): ServerSettings {
  const given = [raw.AMPARO_DB_APP_URL, raw.AMPARO_DB_AUTH_URL, raw.AMPARO_DB_WORKER_URL].filter(
    Boolean,
  ).length;
  if (given === 1 || given === 2) {
    throw new OperatorError(
      "Set all of AMPARO_DB_APP_URL, AMPARO_DB_AUTH_URL and AMPARO_DB_WORKER_URL, or none of them.",
    );
  }
  return {
    url: raw.DATABASE_URL ? read(databaseUrl("DATABASE_URL"), raw.DATABASE_URL) : null,
    roles: given === 3 ? { ...parseDbUrls(raw) } : null,
  };
}

/** Each is checked when it is used: the web has no worker's address and the worker no web's. */
export function parseDbUrls(raw: RawSettings): DbUrls {
  return {
    get app() {
      return read(databaseUrl("AMPARO_DB_APP_URL"), raw.AMPARO_DB_APP_URL);
    },
    get auth() {
      return read(databaseUrl("AMPARO_DB_AUTH_URL"), raw.AMPARO_DB_AUTH_URL);
    },
    get worker() {
      return read(databaseUrl("AMPARO_DB_WORKER_URL"), raw.AMPARO_DB_WORKER_URL);
    },
  };
}

const sessionSecret = z
  .string({
    error: "AMPARO_SESSION_SECRET is missing. `npm start` makes one; a web started by hand needs it.",
  })
  .min(SHORTEST_SECRET, `A session secret needs ${SHORTEST_SECRET} characters or more.`);

export function parseSession(raw: RawSettings): SessionSecrets {
  return {
    current: read(sessionSecret, raw.AMPARO_SESSION_SECRET),
    previous: raw.AMPARO_SESSION_SECRET_PREVIOUS
      ? read(sessionSecret, raw.AMPARO_SESSION_SECRET_PREVIOUS)
      : null,
  };
}

const smtpUrl = z
  .string()
  .refine(
    (value) => /^smtps?:$/.test(URL.parse(value)?.protocol ?? "") && URL.parse(value)?.hostname,
    "SMTP_URL must be an smtp:// or smtps:// address.",
  );
const mailFrom = z
  .string({ error: "SMTP_URL is set but MAIL_FROM is not: mail needs a sender." })
  .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, "MAIL_FROM must be a mail address.");

export function parseMail(raw: RawSettings): MailSettings | null {
  if (!raw.SMTP_URL) return null;
  return { url: read(smtpUrl, raw.SMTP_URL), from: read(mailFrom, raw.MAIL_FROM) };
}

/** Only for tests and the demo: a clock that can be moved, a server to test on, the passphrase of the demo accounts. */
export type TestSettings = { testClock: boolean; databaseUrl: string | null; demoPassphrase: string | null };

export function parseTesting(raw: RawSettings): TestSettings {
  const clock = read(
    z.enum(["0", "1"], "AMPARO_TEST_CLOCK is 1 or is not set."),
    raw.AMPARO_TEST_CLOCK ?? "0",
  );
  const passphrase = raw.AMPARO_DEMO_PASSPHRASE;
  if (passphrase && passphrase.length < SHORTEST_PASSPHRASE)
    throw new OperatorError(`AMPARO_DEMO_PASSPHRASE needs ${SHORTEST_PASSPHRASE} characters or more.`);
  const url = raw.AMPARO_TEST_DATABASE_URL;
  return {
    testClock: clock === "1",
    databaseUrl: url ? read(databaseUrl("AMPARO_TEST_DATABASE_URL"), url) : null,
    demoPassphrase: passphrase ?? null,
  };
}

/** The checked value. Errors: `OperatorError` with the sentence of the schema. */
export function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new OperatorError(outcome.error.issues[0]?.message ?? "A setting is wrong.");
}
