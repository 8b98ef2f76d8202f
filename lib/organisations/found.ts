import "server-only";
import type { Role } from "../access/roles.ts";
import { randomToken } from "../crypto/hash.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { pushIdentity } from "../notify/organisation-identity.ts";

export type NewOrganisation = {
  name: string;
  hostStates: string[];
  timeZone: string;
  language: "en" | "ru";
  codenameLanguage: "en" | "ru";
};

/** Founds the organisation of this unit of work: its settings, its keys, and what it signs browser pushes with. */
export async function foundOrganisation(tx: Tx, input: NewOrganisation): Promise<void> {
  const { orgId } = unitOf(tx);
  // The channel's name is a secret of the organisation: nobody else can listen for its events by guessing it.
  const channel = `amparo_${randomToken()
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 32)
    .toLowerCase()}`;
  await tx.$executeRaw`insert into organisation (id, name, host_states, time_zone, language, codename_language, live_channel)
    values (${orgId}::uuid, ${input.name}, ${input.hostStates}, ${input.timeZone}, ${input.language}, ${input.codenameLanguage}, ${channel})`;
  await vaultOf(tx).found();
  await pushIdentity(tx);
}

export type NewMember = {
  /** The id of the account; a member is an account in an organisation. */
  accountId: string;
  name: string;
  email: string;
  phone: string | null;
  languages: string[];
  locale: "en" | "ru";
  roles: Role[];
  teamIds: string[];
};

/** Takes an account in as a member. Name, mail and phone are sealed under the ops key, which alerts need. */
export async function addMember(tx: Tx, input: NewMember): Promise<void> {
  const { orgId } = unitOf(tx);
  const ops = await vaultOf(tx).ops();
  const id = input.accountId;
  await tx.$executeRaw`insert into member (org_id, id, roles, name, email, phone, languages, locale)
    values (${orgId}::uuid, ${id}::uuid, ${input.roles}, ${ops.seal("member.name", id, input.name)}, ${ops.seal("member.email", id, input.email)},
      ${ops.seal("member.phone", id, input.phone)}, ${input.languages}, ${input.locale})`;
  await vaultOf(tx).create("author", id);
  // The address they sign in with: the invitation has proved it.
  await tx.$executeRaw`insert into channel (org_id, id, user_id, kind, verified_at)
    values (${orgId}::uuid, ${newId()}::uuid, ${id}::uuid, 'email', amparo_now())`;
  for (const teamId of input.teamIds) await joinTeam(tx, id, teamId);
}

export async function addTeam(tx: Tx, name: string): Promise<string> {
  const { orgId } = unitOf(tx);
  const id = newId();
  const sealer = await vaultOf(tx).organisation();
  await tx.$executeRaw`insert into team (org_id, id, name) values (${orgId}::uuid, ${id}::uuid, ${sealer.seal("team.name", id, name)})`;
  return id;
}

export async function joinTeam(tx: Tx, memberId: string, teamId: string): Promise<void> {
  const { orgId } = unitOf(tx);
  await tx.$executeRaw`insert into team_member (org_id, id, team_id, user_id)
    values (${orgId}::uuid, ${newId()}::uuid, ${teamId}::uuid, ${memberId}::uuid)`;
}
