import { randomBytes } from "node:crypto";
import type { Actor } from "../access/actor.ts";
import type { Role } from "../access/roles.ts";
import { vaultOf } from "../crypto/vault.ts";
import { authQuery } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { addMember, addTeam, foundOrganisation, joinTeam } from "../organisations/found.ts";

/** An organisation of a test: its founder is admin and caseworker in the first team. */
export type TestOrganisation = { id: string; teamId: string; founder: Actor };

export async function anOrganisation(name = "Harbour Aid"): Promise<TestOrganisation> {
  const orgId = newId();
  const founderId = await anAccount();
  const founder: Actor = anActor(orgId, founderId, ["admin", "caseworker"]);
  const teamId = await withActor(founder, async (tx) => {
    await foundOrganisation(tx, {
      name,
      hostStates: ["KZ"],
      timeZone: "Asia/Almaty",
      language: "en",
      codenameLanguage: "en",
    });
    await addMember(tx, {
      accountId: founderId,
      name: "Dana Founder",
      email: `${founderId}@example.org`,
      phone: "+77010000000",
      languages: ["en"],
      locale: "en",
      roles: ["admin", "caseworker"],
      teamIds: [],
    });
    const team = await addTeam(tx, "First team");
    await joinTeam(tx, founderId, team);
    return team;
  });
  return { id: orgId, teamId, founder };
}

/** A colleague. Without `teamId`, in no team. */
export async function aMember(
  organisation: TestOrganisation,
  options: { roles?: Role[]; teamId?: string; name?: string; locale?: "en" | "ru" } = {},
): Promise<Actor> {
  const roles = options.roles ?? ["caseworker"];
  const id = await anAccount();
  await withActor(organisation.founder, async (tx) => {
    await addMember(tx, {
      accountId: id,
      name: options.name ?? "Timur Colleague",
      email: `${id}@example.org`,
      phone: "+77010000001",
      languages: ["ru"],
      locale: options.locale ?? "en",
      roles,
      teamIds: options.teamId ? [options.teamId] : [],
    });
  });
  return anActor(organisation.id, id, roles);
}

export async function aTeam(organisation: TestOrganisation, name = "North"): Promise<string> {
  return withActor(organisation.founder, (tx) => addTeam(tx, name));
}

/** A case with a person, as bare as a case can be. Its maker must be in the team. */
export async function aCase(
  actor: Actor,
  teamId: string,
  options: { name?: string; codename?: string; access?: "team" | "restricted"; hostState?: string } = {},
): Promise<{ caseId: string; personId: string; codename: string }> {
  const [caseId, personId] = [newId(), newId()];
  const codename = options.codename ?? `Test ${randomBytes(4).toString("hex")}`;
  await withActor(actor, async (tx) => {
    const person = await vaultOf(tx).create("person", personId);
    await vaultOf(tx).create("case", caseId);
    await tx.$executeRaw`insert into person (org_id, id, name_told, nationalities, languages, specific_needs, created_by)
      values (${actor.orgId}::uuid, ${personId}::uuid, ${person.seal("person.name_told", personId, options.name ?? "Ержан Тестов")}, '{RU}', '{}', '{}', ${actor.userId}::uuid)`;
    await tx.$executeRaw`insert into case_file (org_id, id, person_id, codename, host_state, feared_states, team_id, opened_on, known_on, created_by)
      values (${actor.orgId}::uuid, ${caseId}::uuid, ${personId}::uuid, ${codename}, ${options.hostState ?? "KZ"}, '{RU}', ${teamId}::uuid, current_date, current_date, ${actor.userId}::uuid)`;
    await tx.$executeRaw`insert into case_member (org_id, id, case_id, user_id, level, added_by)
      values (${actor.orgId}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${actor.userId}::uuid, 'member', ${actor.userId}::uuid)`;
    if (options.access === "restricted") {
      await tx.$executeRaw`update case_file set access = 'restricted' where org_id = ${actor.orgId}::uuid and id = ${caseId}::uuid`;
    }
  });
  return { caseId, personId, codename };
}

function anActor(orgId: string, userId: string, roles: Role[]): Actor {
  return { orgId, userId, sessionId: newId(), roles, locale: "en", isDiscreet: false };
}

async function anAccount(): Promise<string> {
  const id = newId();
  await authQuery("insert into account (id, email_index, email) values ($1, $2, $3)", [
    id,
    randomBytes(32),
    randomBytes(40),
  ]);
  return id;
}
