import { randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Actor } from "../../lib/access/actor.ts";
import { openSession } from "../../lib/auth/sessions.ts";
import { authTransaction } from "../../lib/db/auth-pool.ts";
import { withActor } from "../../lib/db/client.ts";
import { joinTeam } from "../../lib/organisations/found.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../../lib/testing/builders.ts";

/** The cookie as the program names it; its own module knows Next.js and cannot be asked from here. */
const SESSION_COOKIE = "__Host-amparo";
const TEAMS = 5;
const MEMBERS = 10;
/** Searches are limited by person: so many take turns that none of them is refused. */
const SEARCHERS = 100;
const SESSION_SECONDS = 12 * 60 * 60;

/** The people of the invented organisation. */
export type Crew = {
  organisation: TestOrganisation;
  teams: string[];
  /** Who works in each team. */
  workers: Map<string, Actor[]>;
  /** The two who are measured, each in two teams. */
  measured: Actor[];
  cookies: string[];
  searchers: string[];
};

/** Founds an organisation of ten in five teams, and signs in those who will be measured. @param secret the seed of the program's cookies */
export async function makeCrew(secret: string): Promise<Crew> {
  const organisation = await anOrganisation("Harbour Aid");
  const teams = [organisation.teamId];
  for (const name of ["North", "East", "South", "West"]) teams.push(await aTeam(organisation, name));
  const workers = new Map<string, Actor[]>(teams.map((team) => [team, []]));
  workers.get(organisation.teamId)?.push(organisation.founder);
  for (let index = 1; index < MEMBERS; index += 1) {
    const teamId = teams[index % TEAMS] as string;
    workers.get(teamId)?.push(await aMember(organisation, { teamId, name: `Colleague ${index}` }));
  }
  const [first, second] = teams as [string, string];
  const measured = [workers.get(first)?.[1], workers.get(second)?.[0]] as Actor[];
  await joinSecond(organisation, [measured[0] as Actor], second);
  await joinSecond(organisation, [measured[1] as Actor], first);
  const cookies: string[] = [];
  for (const actor of measured)
    for (let session = 0; session < 4; session += 1) cookies.push(await signedIn(actor, secret));
  const searchers: string[] = [];
  for (let index = 0; index < SEARCHERS; index += 1) {
    const actor = await aMember(organisation, { teamId: first, name: `Night ${index}` });
    await joinSecond(organisation, [actor], second);
    searchers.push(await signedIn(actor, secret));
  }
  return { organisation, teams, workers, measured, cookies, searchers };
}

async function joinSecond(organisation: TestOrganisation, actors: Actor[], teamId: string): Promise<void> {
  for (const actor of actors)
    await withActor(organisation.founder, (tx) => joinTeam(tx, actor.userId, teamId));
}

export async function signedIn(actor: Actor, secret: string): Promise<string> {
  const account = { id: actor.userId, securityVersion: 1 };
  const { sid } = await authTransaction((query) =>
    openSession(query, account, actor.orgId, ["pwd", "otp"], "Benchmark"),
  );
  const token = await encode({ token: { sid, v: 1 }, secret, maxAge: SESSION_SECONDS, salt: SESSION_COOKIE });
  return `${SESSION_COOKIE}=${token}`;
}

export const newSecret = (): string => randomBytes(32).toString("base64url");
