import { beforeEach, expect, test } from "vitest";
import { insertAccount } from "../auth/accounts.ts";
import { type Attempt, findAttempt } from "../auth/attempts.ts";
import { codesOf, secretOf } from "../auth/enrolment.ts";
import { loadSession } from "../auth/sessions.ts";
import { isSetupToken } from "../auth/setup-tokens.ts";
import { authQuery, authTransaction } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { isSetUp, issueSetupToken as issue } from "../db/setup-token.ts";
import { codeOf } from "../testing/accounts.ts";
import { testDatabase } from "../testing/database.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { getOrganisation, listMembers, myTeams } from "./queries.ts";
import { beginSetup, completeSetup, type SetupInput } from "./set-up.ts";

const database = await testDatabase({ testClock: true });
const HASH = "$argon2id$v=19$m=65536,t=3,p=1$AAAA$AAAA";

beforeEach(() => setTestClock(database.urls.owner, Temporal.Duration.from({ hours: 0 })));

function anInput(email = `${newId()}@example.org`): SetupInput {
  return {
    organisation: {
      name: "Night Desk",
      hostStates: ["KZ", "KG"],
      timeZone: "Asia/Almaty",
      language: "ru",
      codenameLanguage: "ru",
    },
    team: "Команда 1",
    admin: { name: "Алуа Админ", email, phone: "+77010000000", passwordHash: HASH },
  };
}

async function begun(token: string, input = anInput()): Promise<Attempt> {
  const attempt = await findAttempt(await beginSetup(token, input, "Firefox, Linux"));
  if (!attempt) throw new Error("nothing was begun");
  return attempt;
}

const issueSetupToken = () => issue(database.urls.auth);
const complete = async (attempt: Attempt) => completeSetup(attempt, await codeOf(await secretOf(attempt)));
const count = async (table: "organisation" | "account") =>
  (await authQuery<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

test("a link founds an organisation whose first admin is a caseworker with a team, signed in, with ten codes to note down", async () => {
  expect(await isSetUp(database.urls.auth)).toBe(false);
  const token = await issueSetupToken();
  const attempt = await begun(token);
  const done = await complete(attempt);
  if (!done.ok) throw new Error(done.error);

  const session = await loadSession(done.value.sid, true);
  if (session.kind !== "open") throw new Error("not signed in");
  expect(session.actor.roles).toEqual(["admin", "caseworker"]);
  const seen = await withActor(session.actor, async (tx) => ({
    organisation: await getOrganisation(tx),
    members: await listMembers(tx),
    teams: await myTeams(tx),
  }));
  expect(seen.organisation).toMatchObject({
    name: "Night Desk",
    hostStates: ["KZ", "KG"],
    timeZone: "Asia/Almaty",
    codenameLanguage: "ru",
  });
  expect(seen.members).toMatchObject([
    { id: session.actor.userId, name: "Алуа Админ", phone: "+77010000000", status: "active" },
  ]);
  expect(seen.teams.map(({ name }) => name)).toEqual(["Команда 1"]);
  expect(seen.members[0]?.teamIds).toEqual(seen.teams.map(({ id }) => id));

  const [row] = await authQuery<{ purpose: string }>("select purpose from login_attempt where id = $1", [
    attempt.id,
  ]);
  expect(row?.purpose).toBe("codes");
  expect(await isSetUp(database.urls.auth)).toBe(true);
  expect(await isSetupToken(token)).toBe(false);
});

test("the recovery codes wait to be noted down, and then are gone", async () => {
  const token = await beginSetup(await issueSetupToken(), anInput(), null);
  await complete((await findAttempt(token)) as Attempt);
  const waiting = await findAttempt(token);
  const codes = await codesOf(waiting as Attempt);
  expect(new Set(codes).size).toBe(10);
  await authQuery("update login_attempt set consumed_at = amparo_now() where id = $1", [waiting?.id]);
  expect(await findAttempt(token)).toBeNull();
});

test("of many who finish with one link at the same moment, one founds, and nothing of the others stays", async () => {
  const token = await issueSetupToken();
  const before = { organisations: await count("organisation"), accounts: await count("account") };
  const attempts = await Promise.all(Array.from({ length: 4 }, () => begun(token)));
  const outcomes = await Promise.all(attempts.map(complete));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.error === "over")).toHaveLength(3);
  expect(await count("organisation")).toBe((before.organisations ?? 0) + 1);
  expect(await count("account")).toBe((before.accounts ?? 0) + 1);
});

test("a form sent twice founds once", async () => {
  const attempt = await begun(await issueSetupToken());
  const code = await codeOf(await secretOf(attempt));
  const outcomes = await Promise.all([completeSetup(attempt, code), completeSetup(attempt, code)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("when the second half fails nothing is half there, and the link works once more", async () => {
  const token = await issueSetupToken();
  const input = anInput();
  const before = { organisations: await count("organisation"), accounts: await count("account") };
  // The database takes no such name: the second role fails in the middle of it all.
  const broken = await begun(token, {
    ...input,
    organisation: { ...input.organisation, name: "Night\0Desk" },
  });
  await expect(complete(broken)).rejects.toThrow();
  expect(await count("organisation")).toBe(before.organisations);
  expect(await count("account")).toBe(before.accounts);
  expect(await isSetupToken(token)).toBe(true);
  expect((await complete(await begun(token, input))).ok).toBe(true);
});

test("a wrong code uses nothing up", async () => {
  const token = await issueSetupToken();
  const attempt = await begun(token);
  expect(await completeSetup(attempt, "000000")).toEqual({ ok: false, error: "wrongCode" });
  expect((await complete(attempt)).ok).toBe(true);
});

test("an address that signs in here already founds nothing", async () => {
  const email = `${newId()}@example.org`;
  await complete(await begun(await issueSetupToken(), anInput(email)));
  expect(await complete(await begun(await issueSetupToken(), anInput(email)))).toEqual({
    ok: false,
    error: "taken",
  });
});

test("an account that a crash left behind before it became a member gives way", async () => {
  const left = `${newId()}@example.org`;
  const orphan = await authTransaction((query) =>
    insertAccount(query, { email: left, passwordHash: HASH, locale: "en" }),
  );
  expect(await complete(await begun(await issueSetupToken(), anInput(left)))).toEqual({
    ok: false,
    error: "taken",
  });
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 2 }));
  expect((await complete(await begun(await issueSetupToken(), anInput(left)))).ok).toBe(true);
  const rows = await authQuery("select 1 from account where id = $1", [orphan]);
  expect(rows).toEqual([]);
});

test("a link lasts half an hour, and a later one makes it worthless", async () => {
  const first = await issueSetupToken();
  const second = await issueSetupToken();
  expect([await isSetupToken(first), await isSetupToken(second)]).toEqual([false, true]);
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 31 }));
  expect(await isSetupToken(second)).toBe(false);
  expect(await isSetupToken("")).toBe(false);
});
