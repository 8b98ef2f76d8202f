import "server-only";
import { validate } from "uuid";
import type { Role } from "../../access/roles.ts";
import { countFaulty } from "../../alerts/ladder/policy-faults-now.ts";
import { listInvitations } from "../../auth/invitations.ts";
import { mailSettings } from "../../env.ts";
import type { Locale } from "../../i18n/locales.ts";
import { countryName } from "../../i18n/regions.ts";
import {
  findMember,
  getOrganisation,
  listMembers,
  listTeams,
  type Member,
  type Organisation,
  type Team,
} from "../../organisations/queries.ts";
import { choicesOf, label, meaningOf } from "../../vocabulary/labels.ts";
import { type Choice, type ChoiceGroup, stateChoices } from "../auth/choices.ts";
import { zonesToChoose } from "../auth/loaders.ts";
import { loadPage, type Page } from "../page.ts";

export type MemberLine = Member & {
  roleNames: string[];
  teamNames: string[];
  isMe: boolean;
  /** By what an alert cannot reach them: they have no phone to ring, or this installation sends no mail. */
  cannotBeRung: boolean;
};

export type InvitationLine = {
  id: string;
  email: string;
  roleNames: string[];
  teamNames: string[];
  endsAt: string;
};

export type OrganisationData = {
  members: MemberLine[];
  invitations: InvitationLine[];
  teams: Team[];
  settings: Organisation & { stateNames: string[] };
  hasMail: boolean;
  /** How many ladders have a fault now. */
  faultyLadders: number;
};

const roleNames = (roles: readonly Role[], locale: Locale) =>
  roles.map((role) => label("role", role, locale));
const namesOf = (ids: readonly string[], teams: readonly Team[]) =>
  teams.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

/** People, invitations, teams, settings: for who manages them. */
export async function loadOrganisation(): Promise<Page<OrganisationData>> {
  const page = await loadPage("member:manage", async (tx, actor) => ({
    actor,
    members: await listMembers(tx),
    teams: await listTeams(tx),
    settings: await getOrganisation(tx),
    faultyLadders: await countFaulty(tx),
  }));
  const { actor, members, teams, settings, faultyLadders } = page.data;
  // Invitations hold tokens: another role's to read, and not in the page's own transaction.
  const invitations = await listInvitations(actor.orgId);
  return {
    shell: page.shell,
    data: {
      teams,
      faultyLadders,
      hasMail: mailSettings() !== null,
      settings: {
        ...settings,
        stateNames: settings.hostStates.map((state) => countryName(actor.locale, state)),
      },
      members: members.map((member) => ({
        ...member,
        roleNames: roleNames(member.roles, actor.locale),
        teamNames: namesOf(member.teamIds, teams),
        isMe: member.id === actor.userId,
        cannotBeRung: member.phone === null,
      })),
      invitations: invitations.map(({ id, email, roles, teamIds, endsAt }) => ({
        id,
        email,
        endsAt,
        roleNames: roleNames(roles, actor.locale),
        teamNames: namesOf(teamIds, teams),
      })),
    },
  };
}

export type RoleChoice = Choice & { hint: string | null };
export type MemberChoices = { roles: RoleChoice[]; teams: Choice[] };

function choices(teams: readonly Team[], locale: Locale): MemberChoices {
  const roles = choicesOf("role", locale).map(({ code, label: text }) => ({
    value: code,
    label: text,
    hint: meaningOf("role", code, locale),
  }));
  return { roles, teams: teams.map(({ id, name }) => ({ value: id, label: name })) };
}

/** What an invitation is filled from. */
export function loadInvite(): Promise<Page<MemberChoices & { locale: Locale }>> {
  return loadPage("member:manage", async (tx, actor) => ({
    ...choices(await listTeams(tx), actor.locale),
    locale: (await getOrganisation(tx)).language,
  }));
}

/** One member and what can be given them. */
export function loadMember(id: string): Promise<Page<MemberChoices & { member: Member; isMe: boolean }>> {
  return loadPage("member:manage", async (tx, actor) => {
    const member = validate(id) ? await findMember(tx, id) : null;
    return (
      member && { member, isMe: member.id === actor.userId, ...choices(await listTeams(tx), actor.locale) }
    );
  });
}

/** One team, to be renamed. */
export function loadTeam(id: string): Promise<Page<Team>> {
  return loadPage(
    "member:manage",
    async (tx) => (await listTeams(tx)).find((team) => team.id === id) ?? null,
  );
}

/** The settings, to be changed, and what can be chosen. */
export async function loadSettings(): Promise<
  Page<{ settings: Organisation; choices: { states: ReturnType<typeof stateChoices>; zones: ChoiceGroup[] } }>
> {
  const zones = await zonesToChoose();
  return loadPage("organisation:settings", async (tx, actor) => ({
    settings: await getOrganisation(tx),
    choices: { states: stateChoices(actor.locale), zones },
  }));
}
