import { readFileSync } from "node:fs";
import { OperatorError } from "./operator-error.ts";

/** Taken out of the environment once read. Each may instead be given as `<NAME>_FILE`, the path of a file that holds it. */
export const SECRET_NAMES = [
  "DATABASE_URL",
  "SMTP_URL",
  "SIGNAL_API_URL",
  "TELEGRAM_BOT_TOKEN",
  "SMS_GATEWAY_TOKEN",
  "SMS_CALLBACK_SECRET",
  "AMPARO_HEARTBEAT_URL",
  "AMPARO_DB_APP_URL",
  "AMPARO_DB_AUTH_URL",
  "AMPARO_DB_WORKER_URL",
  "AMPARO_SESSION_SECRET",
  "AMPARO_SESSION_SECRET_PREVIOUS",
  "AMPARO_DEMO_PASSPHRASE",
  "AMPARO_TEST_DATABASE_URL",
] as const;

export const PLAIN_NAMES = [
  "PORT",
  "MAIL_FROM",
  "SIGNAL_NUMBER",
  "TELEGRAM_API_URL",
  "TELEGRAM_BOT_NAME",
  "SMS_GATEWAY_URL",
  "SMS_FROM",
  "AMPARO_ORIGIN",
  "AMPARO_HOST",
  "AMPARO_DATA_DIR",
  "AMPARO_KEY_FILE",
  "AMPARO_OUTBOUND_ALLOW",
  "AMPARO_TEST_CLOCK",
  "AMPARO_TRUSTED_PROXY_HOPS",
] as const;

export type SettingName = (typeof SECRET_NAMES)[number] | (typeof PLAIN_NAMES)[number];
export type RawSettings = Partial<Record<SettingName, string>>;

/** Reads the known names; an empty value counts as absent. Errors: `OperatorError` for a misspelt name or a file that cannot be read. */
export function gather(environment: NodeJS.ProcessEnv): RawSettings {
  const unknown = Object.keys(environment).filter((name) => name.startsWith("AMPARO_") && !isKnown(name));
  if (unknown.length > 0)
    throw new OperatorError(
      `${unknown.join(", ")}: Amparo has no such setting (they are listed in .env.example).`,
    );
  const raw: RawSettings = {};
  for (const name of PLAIN_NAMES) raw[name] = environment[name] || undefined;
  for (const name of SECRET_NAMES) {
    raw[name] = secret(environment, name);
    delete environment[name];
    delete environment[`${name}_FILE`];
  }
  return raw;
}

function isKnown(name: string): boolean {
  const plain = name.replace(/_FILE$/, "");
  return (
    (PLAIN_NAMES as readonly string[]).includes(name) || (SECRET_NAMES as readonly string[]).includes(plain)
  );
}

function secret(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[name] || undefined;
  const file = environment[`${name}_FILE`] || undefined;
  if (value && file) throw new OperatorError(`${name} and ${name}_FILE are both set: keep one.`);
  if (!file) return value;
  try {
    return readFileSync(/* turbopackIgnore: true */ file, "utf8").trim() || undefined;
  } catch {
    throw new OperatorError(`${name}_FILE names a file that cannot be read.`);
  }
}
