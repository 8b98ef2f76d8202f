import type { Actor } from "../../../lib/access/actor.ts";
import { newId } from "../../../lib/db/id.ts";
import { aCase, aMember, aTeam, type TestOrganisation } from "../../../lib/testing/builders.ts";
import { signedIn } from "../crew.ts";

/** A team all of whom have Amparo open, each in several browsers; the one who raises has none. */
export type Audience = { raiser: Actor; teamId: string; cookies: string[] };

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
  return { raiser, teamId, cookies };
}

/** A team of so many: an alert on a case of theirs calls exactly them first. */
export type Called = { maker: Actor; teamId: string };

export async function aCalledTeam(organisation: TestOrganisation, people: number): Promise<Called> {
  const teamId = await aTeam(organisation, `Team ${newId()}`);
  const members: Actor[] = [];
  for (let index = 0; index < people; index += 1) members.push(await aMember(organisation, { teamId }));
  return { maker: members[0] as Actor, teamId };
}

/** Of one case only one alert of a kind is open; what comes later joins it. So each alert is about a case of its own. */
export async function freshCase({ maker, teamId }: Called): Promise<{ orgId: string; caseId: string }> {
  const { caseId } = await aCase(maker, teamId);
  return { orgId: maker.orgId, caseId };
}
