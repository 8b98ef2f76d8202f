import type { Actor } from "../../lib/access/actor.ts";
import { accountKeys } from "../../lib/auth/account-key.ts";
import { insertAccount } from "../../lib/auth/accounts.ts";
import { hashPassphrase } from "../../lib/auth/passphrase.ts";
import { authQuery, authTransaction } from "../../lib/db/auth-pool.ts";
import { withActor } from "../../lib/db/client.ts";
import { newId } from "../../lib/db/id.ts";
import { addMember, addTeam, foundOrganisation, joinTeam } from "../../lib/organisations/found.ts";
import { DEMO_PEOPLE, DEMO_TEAMS, type DemoColleague } from "./colleagues.ts";

export async function hasDemo(): Promise<boolean> {
  const [row] = await authQuery<{ found: boolean }>("select exists (select 1 from member) as found");
  return row?.found ?? false;
}

/** Founds the organisation and takes its invented people in. Their accounts are marked: only the demo lets them in without a code. */
export async function inviteColleagues(
  passphrase: string,
): Promise<{ colleagues: Actor[]; teams: string[] }> {
  const orgId = newId();
  const passwordHash = await hashPassphrase(passphrase, (await accountKeys()).pepper);
  const colleagues: Actor[] = [];
  for (const person of DEMO_PEOPLE) colleagues.push(await account(orgId, person, passwordHash));
  const first = colleagues[0] as Actor;
  const teams = await withActor(first, async (tx) => {
    await foundOrganisation(tx, {
      name: "Harbour Aid (demo)",
      hostStates: ["KZ", "KG", "UZ", "TR", "GE", "PL", "DE", "FR"],
      timeZone: "Asia/Almaty",
      language: "en",
      codenameLanguage: "en",
    });
    for (const [index, person] of DEMO_PEOPLE.entries()) {
      await addMember(tx, {
        ...person,
        accountId: (colleagues[index] as Actor).userId,
        languages: [person.locale],
        teamIds: [],
      });
    }
    const made: string[] = [];
    for (const name of DEMO_TEAMS) made.push(await addTeam(tx, name));
    for (const [index, person] of DEMO_PEOPLE.entries()) {
      for (const team of person.teams)
        await joinTeam(tx, (colleagues[index] as Actor).userId, made[team] as string);
    }
    return made;
  });
  return { colleagues, teams };
}

async function account(
  orgId: string,
  { email, roles, locale }: DemoColleague,
  passwordHash: string,
): Promise<Actor> {
  const id = await authTransaction((query) =>
    insertAccount(query, { email, passwordHash, locale, isDemo: true }),
  );
  if (!id) throw new Error("a demo account is there already");
  return { orgId, userId: id, sessionId: newId(), roles, locale, isDiscreet: false };
}
