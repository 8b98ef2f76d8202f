import { parseArgs } from "node:util";
import type { Role } from "../../lib/access/roles.ts";
import { INVITATION_HOURS } from "../../lib/auth/invitations.ts";
import { webSettings } from "../../lib/env.ts";
import { mailAddress } from "../../lib/notify/mail-address.ts";
import { OperatorError } from "../../lib/operator-error.ts";
import { inviteAsOperator, listOrganisations, resetAsOperator } from "../../lib/organisations/operator.ts";
import { codesOf, isCode } from "../../lib/vocabulary/codes.ts";
import { withDatabase } from "./with-database.ts";

type Print = (line: string) => void;
const toTerminal: Print = (line) => process.stdout.write(`${line}\n`);

/**
 * `user invite`: prints a link that lets a new member in: for an organisation whose admins are gone, and for the first
 * admin of one more. Roles may be given several times; without one, `caseworker`.
 */
export function userInvite(args: string[], print: Print = toTerminal): Promise<number> {
  const { values, positionals } = read(args, {
    organisation: { type: "string" },
    role: { type: "string", multiple: true },
    team: { type: "string", multiple: true },
  } as const);
  const email = address(positionals);
  const roles = (values.role ?? ["caseworker"]).map(role);
  return withDatabase(async () => {
    const organisation = await choose(values.organisation);
    const made = await inviteAsOperator({ organisation, email, roles, teams: values.team ?? [] });
    if (!made.ok)
      throw new OperatorError(
        made.error === "isMember"
          ? "Somebody with this address is a member already."
          : "The organisation has no team of this name.",
      );
    print(`This link works once, for ${INVITATION_HOURS} hours:\n${link(made.value)}`);
    return 0;
  });
}

/** `user reset`: prints a link that lets a member in anew; what they had before opens nothing any more. */
export function userReset(args: string[], print: Print = toTerminal): Promise<number> {
  const email = address(read(args, {}).positionals);
  return withDatabase(async () => {
    const made = await resetAsOperator(email);
    if (!made.ok) throw new OperatorError("Nobody works here under this address.");
    print("Their sessions have ended; passphrase, authenticator and recovery codes of before open nothing.");
    print(`This link works once, for ${INVITATION_HOURS} hours:\n${link(made.value)}`);
    return 0;
  });
}

const link = (token: string): string => `${webSettings().origin}/invitation/${token}`;

function read<const O extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  args: string[],
  options: O,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new OperatorError((error as Error).message);
  }
}

function address(positionals: string[]): string {
  const email = positionals.length === 1 ? mailAddress(positionals[0] ?? "") : null;
  if (!email) throw new OperatorError("Give one mail address.");
  return email;
}

function role(text: string): Role {
  if (isCode("role", text)) return text;
  throw new OperatorError(`There is no such role. Roles: ${codesOf("role").join(", ")}.`);
}

async function choose(id: string | undefined) {
  const all = await listOrganisations();
  const chosen = id === undefined && all.length === 1 ? all[0] : all.find((one) => one.id === id);
  if (chosen) return chosen;
  const list = all.map(({ id: each, name }) => `  ${each}  ${name}`).join("\n");
  throw new OperatorError(
    all.length === 0 ? "Nothing has been set up yet." : `Say which with --organisation <id>:\n${list}`,
  );
}
