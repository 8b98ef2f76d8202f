import { type ChannelSettings, parseChannels, parseHeartbeat } from "./env-channels.ts";
import {
  type DbUrls,
  type KeySettings,
  type MailSettings,
  parseData,
  parseDbUrls,
  parseKeys,
  parseMail,
  parseServer,
  parseSession,
  parseTesting,
  parseWeb,
  type ServerSettings,
  type SessionSecrets,
  type TestSettings,
  type WebSettings,
} from "./env-groups.ts";
import { gather, type RawSettings } from "./env-names.ts";

/**
 * All settings, read once from the environment. Each group is checked when it is first asked for, so that a build, which needs none,
 * is not stopped by one that is missing. Errors: `OperatorError` with a sentence for each setting that is wrong.
 */
export type Env = {
  readonly web: WebSettings;
  readonly data: { readonly dir: string };
  readonly keys: KeySettings;
  readonly server: ServerSettings;
  readonly db: DbUrls;
  readonly session: SessionSecrets;
  readonly mail: MailSettings | null;
  readonly channels: ChannelSettings;
  readonly heartbeat: { readonly url: string } | null;
  readonly testing: TestSettings;
};

const PARSERS: { [K in keyof Env]: (raw: RawSettings) => Env[K] } = {
  web: parseWeb,
  data: parseData,
  keys: parseKeys,
  server: parseServer,
  db: parseDbUrls,
  session: parseSession,
  mail: parseMail,
  channels: parseChannels,
  heartbeat: parseHeartbeat,
  testing: parseTesting,
};

type Held = { raw: RawSettings; parsed: Partial<Env> };

/** On the global object: secrets leave the environment at the first reading, and Next gives one module several instances. */
const global = globalThis as { amparoSettings?: Held };

function held(): Held {
  global.amparoSettings ??= { raw: gather(process.env), parsed: {} };
  return global.amparoSettings;
}

/** The settings. Reading takes the secrets out of `process.env`, so that no child and no crash report gets them. */
export function readEnv(): Env {
  const env = {} as { [K in keyof Env]: Env[K] };
  for (const name of Object.keys(PARSERS) as (keyof Env)[]) {
    Object.defineProperty(env, name, { enumerable: true, get: () => group(name) });
  }
  return env;
}

function group<K extends keyof Env>(name: K): Env[K] {
  const { raw, parsed } = held();
  if (!(name in parsed)) parsed[name] = PARSERS[name](raw);
  return parsed[name] as Env[K];
}

/** Replaces settings of this process: role addresses found by the operator's command, a test's own database. */
export function setSettings(values: RawSettings): void {
  const { raw } = held();
  global.amparoSettings = { raw: { ...raw, ...values }, parsed: {} };
}

export const webSettings = (): WebSettings => group("web");
/** Where the database and the sealed documents lie. */
export const dataSettings = (): Env["data"] => group("data");
export const keySettings = (): KeySettings => group("keys");
export const dbUrls = (): DbUrls => group("db");
export const sessionSecrets = (): SessionSecrets => group("session");
/** Null when no SMTP server is set: alerts then ring only in open windows. */
export const mailSettings = (): MailSettings | null => group("mail");
/** The gateways of the operator for messages that are no mail. */
export const channelSettings = (): ChannelSettings => group("channels");
/** Where to say that the worker works; null where nobody outside listens. */
export const heartbeatSettings = (): Env["heartbeat"] => group("heartbeat");
/** Whether this process may run on a database whose clock tests can move. */
export const isTestClockAllowed = (): boolean => group("testing").testClock;
