import process from "node:process";
import { PLAIN_NAMES, SECRET_NAMES, type SettingName } from "../../lib/env-names.ts";

/** What of the machine's environment a program may need. Everything else of it is nobody's business below. */
const PASSED_ON = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "LANG",
  "LC_ALL",
  "TZ",
  "TMPDIR",
  "NODE_EXTRA_CA_CERTS",
];

export type ChildSettings = Partial<
  Record<SettingName | "NEXTAUTH_URL" | "NEXT_MANUAL_SIG_HANDLE", string>
> & { NODE_ENV: "production" | "development" };

/**
 * The whole environment of a child. Each setting that it is not given is there as empty, because Next reads `.env` by itself and takes
 * from it whatever is not there: the address of the database's owner, for one.
 */
export function childEnv(settings: ChildSettings): NodeJS.ProcessEnv {
  const machine = PASSED_ON.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  const none = [...SECRET_NAMES, ...PLAIN_NAMES, ...SECRET_NAMES.map((name) => `${name}_FILE`)].map(
    (name) => [name, ""],
  );
  return {
    ...Object.fromEntries(none),
    ...Object.fromEntries(machine),
    NEXT_TELEMETRY_DISABLED: "1",
    ...settings,
  };
}
