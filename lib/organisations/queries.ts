import "server-only";
import type { Role } from "../access/roles.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Locale } from "../i18n/locales.ts";

/** A colleague. `email` and `phone` are how alerts and people reach them. */
export type Member = {
  id: string;
  name: string;
  roles: Role[];
  status: "active" | "disabled";
  teamIds: string[];
  phone: string | null;
  email: string;
  languages: string[];
  locale: Locale;
  isDiscreet: boolean;
  version: number;
};

type MemberRow = {
  id: string;
  name: Uint8Array;
  roles: Role[];
  status: "active" | "disabled";
  team_ids: string[] | null;
  phone: Uint8Array | null;
  email: Uint8Array;
  languages: string[];
  locale: Locale;
  is_discreet: boolean;
  version: number;
};

/** The colleagues of the organisation by name, those who left last. Names and addresses are opened. */
export async function listMembers(tx: Tx): Promise<Member[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<MemberRow[]>`
    select m.id, m.name, m.roles, m.status, m.phone, m.email, m.languages, m.locale, m.is_discreet, m.version,
      (select array_agg(t.team_id) from team_member t where t.org_id = m.org_id and t.user_id = m.id
        and (t.ends_at is null or t.ends_at > amparo_now())) as team_ids
    from member m where m.org_id = ${orgId}::uuid`;
  const members = await openMembers(tx, rows);
  return members.sort(
    (a, b) =>
      Number(a.status === "disabled") - Number(b.status === "disabled") || a.name.localeCompare(b.name),
  );
}

/** One colleague; null when there is none of this organisation. */
export async function findMember(tx: Tx, id: string): Promise<Member | null> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<MemberRow[]>`
    select m.id, m.name, m.roles, m.status, m.phone, m.email, m.languages, m.locale, m.is_discreet, m.version,
      (select array_agg(t.team_id) from team_member t where t.org_id = m.org_id and t.user_id = m.id
        and (t.ends_at is null or t.ends_at > amparo_now())) as team_ids
    from member m where m.org_id = ${orgId}::uuid and m.id = ${id}::uuid`;
  return (await openMembers(tx, rows))[0] ?? null;
}

async function openMembers(tx: Tx, rows: readonly MemberRow[]): Promise<Member[]> {
  const ops = await vaultOf(tx).ops();
  return rows.map((row) => ({
    id: row.id,
    name: ops.open("member.name", row.id, row.name),
    roles: row.roles,
    status: row.status,
    teamIds: row.team_ids ?? [],
    phone: ops.open("member.phone", row.id, row.phone),
    email: ops.open("member.email", row.id, row.email),
    languages: row.languages,
    locale: row.locale,
    isDiscreet: row.is_discreet,
    version: row.version,
  }));
}

export type Team = { id: string; name: string; memberCount: number; version: number };

/** Every team of the organisation by name, with how many active members each has. */
export async function listTeams(tx: Tx): Promise<Team[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ id: string; name: Uint8Array; members: number; version: number }[]>`
    select t.id, t.name, t.version, (select count(*)::int from team_member tm join member m on m.org_id = tm.org_id and m.id = tm.user_id
      where tm.org_id = t.org_id and tm.team_id = t.id and m.status = 'active' and (tm.ends_at is null or tm.ends_at > amparo_now())) as members
    from team t where t.org_id = ${orgId}::uuid`;
  const sealer = await vaultOf(tx).organisation();
  return rows
    .map((row) => ({
      id: row.id,
      name: sealer.open("team.name", row.id, row.name),
      memberCount: row.members,
      version: row.version,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The teams of who asks, by name: where a new case can lie. */
export async function myTeams(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ id: string; name: Uint8Array }[]>`
    select id, name from team where org_id = ${orgId}::uuid and id = any ((select amparo_my_teams())::uuid[])`;
  const sealer = await vaultOf(tx).organisation();
  return rows
    .map((row) => ({ id: row.id, name: sealer.open("team.name", row.id, row.name) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export type Organisation = {
  id: string;
  name: string;
  hostStates: string[];
  timeZone: string;
  language: Locale;
  codenameLanguage: Locale;
  version: number;
};

/** The organisation of this unit of work and its settings. */
export async function getOrganisation(tx: Tx): Promise<Organisation> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<
    {
      name: string;
      host_states: string[];
      time_zone: string;
      language: Locale;
      codename_language: Locale;
      version: number;
    }[]
  >`select name, host_states, time_zone, language, codename_language, version from organisation where id = ${orgId}::uuid`;
  if (!row) throw new Error("a unit of work of no organisation");
  return {
    id: orgId,
    name: row.name,
    hostStates: row.host_states,
    timeZone: row.time_zone,
    language: row.language,
    codenameLanguage: row.codename_language,
    version: row.version,
  };
}
