import "server-only";
import type { Role } from "../access/roles.ts";
import { recordAudit } from "../audit/events.ts";
import { findAccountByEmail, revokeProofs } from "../auth/accounts.ts";
import { invite } from "../auth/invitations.ts";
import { recordEverywhere } from "../auth/record.ts";
import { workplacesOf } from "../auth/second-step.ts";
import { authQuery, authTransaction } from "../db/auth-pool.ts";
import { withWorker } from "../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { err, ok, type Result } from "../result.ts";
import { listMembers, listTeams } from "./queries.ts";

/** The organisations of this installation by name, for who runs it. */
export function listOrganisations(): Promise<{ id: string; name: string; language: Locale }[]> {
  return authQuery("select id, name, language from organisation order by name, id");
}

export type OperatorInvitation = {
  organisation: { id: string; language: Locale };
  email: string;
  roles: readonly Role[];
  /** Names of teams as the organisation calls them. */
  teams: readonly string[];
};

/** Invites somebody as the operator of the machine: when there is no admin left who could. Answers the token of the link. */
export async function inviteAsOperator(
  input: OperatorInvitation,
): Promise<Result<string, "isMember" | "noSuchTeam">> {
  const { id: orgId, language } = input.organisation;
  const { members, teams } = await withWorker(orgId, async (tx) => ({
    members: await listMembers(tx),
    teams: await listTeams(tx),
  }));
  if (members.some(({ email, status }) => email === input.email && status === "active"))
    return err("isMember");
  const teamIds = input.teams.map(
    (name) => teams.find((team) => team.name.toLocaleLowerCase() === name.toLocaleLowerCase())?.id,
  );
  if (teamIds.includes(undefined)) return err("noSuchTeam");
  const { id, token } = await invite({
    orgId,
    email: input.email,
    roles: input.roles,
    teamIds: teamIds.filter((teamId) => teamId !== undefined),
    locale: language,
    invitedBy: null,
  });
  await withWorker(orgId, (tx) =>
    recordAudit(tx, {
      action: "member.invited",
      objectType: "invitation",
      objectId: id,
      reasonCode: "operator",
    }),
  );
  return ok(token);
}

/**
 * Lets somebody in anew who lost their passphrase, or phone and codes: at once nothing of before opens the account,
 * and the link, whose token is answered, leads to another passphrase and authenticator.
 *
 * @returns `unknown` when nobody works here under this address
 */
export async function resetAsOperator(email: string): Promise<Result<string, "unknown">> {
  const account = await findAccountByEmail(email);
  const [place] = account ? await workplacesOf(account.id) : [];
  if (!account || !place) return err("unknown");
  await authTransaction(async (query) => {
    await query("update account set status = 'must_enrol' where id = $1", [account.id]);
    await query("delete from totp_factor where account_id = $1", [account.id]);
    await query("delete from recovery_code where account_id = $1", [account.id]);
    await revokeProofs(query, account.id, "operator");
    await recordEverywhere(query, account.id, { action: "session.ended", reasonCode: "operator_reset" });
  });
  const { token } = await invite({
    orgId: place.id,
    email,
    roles: [],
    teamIds: [],
    locale: account.locale,
    invitedBy: null,
    resetOf: account.id,
  });
  return ok(token);
}
