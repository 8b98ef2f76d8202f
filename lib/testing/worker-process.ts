import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { keySettings } from "../env.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

type Options = {
  workerUrl: string;
  smtpUrl: string;
  /** Other settings, by name. */
  settings?: Record<string, string>;
  /** Milliseconds by which the process's own clock is off. */
  clockOffMs?: number;
};

/** The worker as the supervisor starts it: a process of its own, with its own role's address and nothing else. */
export function aWorkerProcess({ workerUrl, smtpUrl, settings = {}, clockOffMs = 0 }: Options): ChildProcess {
  const wrong = `const right = Date.now; Date.now = () => right() + ${clockOffMs};`;
  const clock = clockOffMs === 0 ? [] : ["--import", `data:text/javascript,${encodeURIComponent(wrong)}`];
  return spawn(process.execPath, [...clock, "--conditions=react-server", "scripts/worker.ts"], {
    cwd: ROOT,
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      AMPARO_DB_WORKER_URL: workerUrl,
      AMPARO_KEY_FILE: keySettings().keyFile,
      AMPARO_TEST_CLOCK: "1",
      SMTP_URL: smtpUrl,
      MAIL_FROM: "amparo@amparo.example",
      ...settings,
    },
  });
}
