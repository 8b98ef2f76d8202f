import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { giveTo, postgresAccount } from "../../lib/db/embedded/account.ts";

const BIN = "/usr/lib/postgresql/15/bin";

/** Runs work on a PostgreSQL 15 of its own, which is gone afterwards. @param work is given the address of its superuser */
export async function withPostgres15<T>(work: (url: string) => Promise<T>): Promise<T> {
  const account = postgresAccount();
  const folder = mkdtempSync(join(tmpdir(), "amparo-postgres-15-"));
  const [data, passwordFile] = [join(folder, "data"), join(folder, "password")];
  const password = randomBytes(18).toString("base64url");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const path of [folder, data, passwordFile]) giveTo(account, path);
  chmodSync(folder, 0o700);
  const as = { cwd: "/", env: { ...process.env, LC_ALL: "C.UTF-8" }, ...account };
  execFileSync(
    `${BIN}/initdb`,
    ["-D", data, "-U", "admin", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"],
    { ...as, stdio: "ignore" },
  );
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`].flatMap((each) => [
    "-c",
    each,
  ]);
  const log = openSync(join(folder, "log"), "a");
  const server = spawn(`${BIN}/postgres`, ["-D", data, "-p", String(port), ...settings], {
    ...as,
    stdio: ["ignore", log, log],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const url = `postgresql://admin:${password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(url);
    return await work(url);
  } finally {
    if (server.exitCode === null && server.kill("SIGINT")) await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
