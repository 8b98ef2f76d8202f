import { execFileSync } from "node:child_process";
import { chownSync } from "node:fs";
import { OperatorError } from "../../operator-error.ts";

/** Whom PostgreSQL runs as: itself refuses root, so root lends it the system's `postgres`; anybody else runs it as they are. */
export type Account = { uid: number; gid: number } | null;

let found: Account | undefined;

/** The account, made when root has none to lend. Null means: the same as this process. */
export function postgresAccount(): Account {
  if (found === undefined) found = process.getuid?.() === 0 ? systemAccount() : null;
  return found;
}

function systemAccount(): Account {
  const known = lookUp();
  if (known) return known;
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"],
      { stdio: "ignore" },
    );
  } catch {
    throw new OperatorError(
      "PostgreSQL cannot run as root, and a user `postgres` could not be made. Make one, or start Amparo as an ordinary user.",
    );
  }
  return lookUp();
}

function lookUp(): Account {
  try {
    const number = (flag: string) =>
      Number(
        execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      );
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return null;
  }
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}
