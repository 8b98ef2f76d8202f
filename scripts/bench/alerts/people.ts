import type { Actor } from "../../../lib/access/actor.ts";
import { newId } from "../../../lib/db/id.ts";
import { aCase, aMember, aTeam, type TestOrganisation } from "../../../lib/testing/builders.ts";
import { signedIn } from "../crew.ts";

/** A team all of whom have Amparo open, each in several browsers; the one who raises has none. */
export type Audience = { raiser: Actor; caseId: string; cookies: string[] };

/** So many people of one team, signed in so many times each. */
export async function anAudience(
  organisation: TestOrganisation,
  secret: string,
  { people, browsers }: { people: number; browsers: number },
): Promise<Audience> {
  const teamId = await aTeam(organisation, "Listeners");
  const raiser = await aMember(organisation, { teamId, name: "Raiser" });
  const cookies: string[] = [];
  for (let index = 0; index < people; index += 1) {
    const actor = await aMember(organisation, { teamId, name: `Listener ${index}` });
    for (let browser = 0; browser < browsers; browser += 1) cookies.push(await signedIn(actor, secret));
  }
  const { caseId } = await aCase(raiser, teamId);
  return { raiser, caseId, cookies };
}

/** A team of so many and a case of theirs: an alert on it calls exactly them. */
export type Called = { orgId: string; caseId: string; teamId: string };

export async function aCalledTeam(organisation: TestOrganisation, people: number): Promise<Called> {
  const teamId = await aTeam(organisation, `Team ${newId()}`);
  const members: Actor[] = [];
  for (let index = 0; index < people; index += 1) members.push(await aMember(organisation, { teamId }));
  const { caseId } = await aCase(members[0] as Actor, teamId);
  return { orgId: organisation.id, caseId, teamId };
}
