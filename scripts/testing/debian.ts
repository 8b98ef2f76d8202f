import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Programs of Debian that the outer tests need: where one lies, by the package that brings it. */
const PROGRAMS: Record<string, string> = {
  "postgresql-15": "/usr/lib/postgresql/15/bin/postgres",
  caddy: "/usr/bin/caddy",
};

const missing = () => Object.keys(PROGRAMS).filter((name) => !existsSync(PROGRAMS[name] as string));

/** Sees to the programs of the outer tests. As root on Debian they are installed; else the command that does it is printed and the process ends. */
export function ensureDebianPrograms(): void {
  const names = missing();
  if (names.length === 0) return;
  const install = ["install", "-y", "--no-install-recommends", ...names];
  if (process.getuid?.() === 0) {
    process.stdout.write(`Installing ${names.join(" and ")}.\n`);
    apt(["update"]);
    apt(install);
    if (missing().length === 0) return;
  }
  process.stdout.write(
    `These tests need ${names.join(" and ")} of Debian 12. Install with: sudo apt-get ${install.join(" ")}\n`,
  );
  process.exit(1);
}

function apt(words: string[]): void {
  spawnSync("apt-get", words, {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: 600_000,
  });
}
