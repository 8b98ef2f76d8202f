import "server-only";
import type { Role } from "../access/roles.ts";
import { hashToken, randomToken } from "../crypto/hash.ts";
import { type AuthQuery, authQuery, authTransaction } from "../db/auth-pool.ts";
import { newId } from "../db/id.ts";
import type { Locale } from "../i18n/locales.ts";
import { accountKeys } from "./account-key.ts";

/** Hours an invitation lasts. */
export const INVITATION_HOURS = 72;

/** To join an organisation, or (`reset`) to be let in anew by the operator. */
export type Invitation = {
  id: string;
  orgId: string;
  organisation: string;
  email: string;
  roles: Role[];
  teamIds: string[];
  locale: Locale;
} & ({ purpose: "join" } | { purpose: "reset"; accountId: string });

export type NewInvitation = {
  orgId: string;
  email: string;
  roles: readonly Role[];
  teamIds: readonly string[];
  locale: Locale;
  /** Null: the operator. */
  invitedBy: string | null;
  /** Set: the link lets this account in anew instead of a new member. */
  resetOf?: string;
};

/**
 * Makes an invitation and answers the token of its link, which is stored only as a hash. Earlier ones to the same
 * address from the same organisation are worth nothing from then on.
 */
export async function invite(input: NewInvitation): Promise<{ id: string; token: string }> {
  const { emailIndex, sealer } = await accountKeys();
  const token = randomToken();
  const id = newId();
  const index = emailIndex(input.email);
  await authTransaction(async (query) => {
    await query(
      `update invitation set revoked_at = amparo_now() where org_id = $1 and email_index = $2 and used_at is null and revoked_at is null`,
      [input.orgId, index],
    );
    await query(
      `insert into invitation (id, org_id, token_hash, email, email_index, roles, team_ids, locale, purpose, account_id, invited_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, amparo_now() + make_interval(hours => ${INVITATION_HOURS}))`,
      [
        id,
        input.orgId,
        hashToken(token),
        sealer.seal("invitation.email", id, input.email),
        index,
        input.roles,
        input.teamIds,
        input.locale,
        input.resetOf ? "reset" : "join",
        input.resetOf ?? null,
        input.invitedBy,
      ],
    );
  });
  return { id, token };
}

type Row = {
  id: string;
  org_id: string;
  organisation: string;
  email: Uint8Array;
  roles: Role[];
  team_ids: string[];
  locale: Locale;
  purpose: "join" | "reset";
  account_id: string | null;
  expires_at: Date;
};

const OPEN = "i.used_at is null and i.revoked_at is null and i.expires_at > amparo_now()";
const SELECT = `select i.id, i.org_id, o.name as organisation, i.email, i.roles, i.team_ids, i.locale, i.purpose, i.account_id, i.expires_at
  from invitation i join organisation o on o.id = i.org_id`;

async function invitationOf(row: Row): Promise<Invitation> {
  const { sealer } = await accountKeys();
  const base = {
    id: row.id,
    orgId: row.org_id,
    organisation: row.organisation,
    email: sealer.open("invitation.email", row.id, row.email),
    roles: row.roles,
    teamIds: row.team_ids,
    locale: row.locale,
  };
  if (row.purpose === "join") return { ...base, purpose: "join" };
  if (!row.account_id) throw new Error("a reset of nobody");
  return { ...base, purpose: "reset", accountId: row.account_id };
}

/** The invitation a link belongs to, while it can be used. A used, revoked, ended or invented one is null alike. */
export async function findInvitation(token: string): Promise<Invitation | null> {
  const [row] = await authQuery<Row>(`${SELECT} where i.token_hash = $1 and ${OPEN}`, [hashToken(token)]);
  return row ? invitationOf(row) : null;
}

/** The same by its id, for an attempt that was begun with the link. */
export async function findInvitationById(id: string): Promise<Invitation | null> {
  const [row] = await authQuery<Row>(`${SELECT} where i.id = $1 and ${OPEN}`, [id]);
  return row ? invitationOf(row) : null;
}

/** What waits to be used, the newest first. */
export async function listInvitations(orgId: string): Promise<(Invitation & { endsAt: string })[]> {
  const rows = await authQuery<Row>(
    `${SELECT} where i.org_id = $1 and i.purpose = 'join' and ${OPEN} order by i.created_at desc limit 100`,
    [orgId],
  );
  return Promise.all(
    rows.map(async (row) => ({ ...(await invitationOf(row)), endsAt: row.expires_at.toISOString() })),
  );
}

/** Makes a link worthless. False when it is not there to be revoked. */
export async function revokeInvitation(orgId: string, id: string): Promise<boolean> {
  const rows = await authQuery(
    "update invitation set revoked_at = amparo_now() where org_id = $1 and id = $2 and used_at is null and revoked_at is null returning id",
    [orgId, id],
  );
  return rows.length > 0;
}

/** Uses an invitation up: true for exactly one caller, while it lasts. */
export async function consumeInvitation(query: AuthQuery, id: string): Promise<boolean> {
  const rows = await query(
    `update invitation i set used_at = amparo_now() where i.id = $1 and ${OPEN} returning i.id`,
    [id],
  );
  return rows.length > 0;
}

/** Takes the use back: what it was used for did not come to be. */
export async function releaseInvitation(query: AuthQuery, id: string): Promise<void> {
  await query("update invitation set used_at = null where id = $1", [id]);
}
