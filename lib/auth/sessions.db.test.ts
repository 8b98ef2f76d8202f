import { beforeAll, expect, test } from "vitest";
import { authQuery, authTransaction } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { anAccountOf, type TestAccount } from "../testing/accounts.ts";
import { anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { moveTestClock, setTestClock } from "../testing/test-clock.ts";
import { revokeProofs } from "./accounts.ts";
import { changePassphrase } from "./change-passphrase.ts";
import { endOwnSessions, endSessionsIn, listSessions, signOut, unlock } from "./session-acts.ts";
import { loadSession, openSession } from "./sessions.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await anOrganisation("Harbour Aid");
  other = await anOrganisation("Steppe Counsel");
});

const pass = (by: Temporal.DurationLike) => moveTestClock(database.urls.owner, Temporal.Duration.from(by));

async function aSession(account: TestAccount, orgId = org.id) {
  const [row] = await authQuery<{ security_version: number }>(
    "select security_version from account where id = $1",
    [account.id],
  );
  return authTransaction((query) =>
    openSession(
      query,
      { id: account.id, securityVersion: row?.security_version ?? 0 },
      orgId,
      ["pwd", "otp"],
      "Firefox, Linux",
    ),
  );
}

const kindOf = async (sid: string, activity = true) => (await loadSession(sid, activity)).kind;

test("half an hour of nobody locks a session, and its owner unlocks it", async () => {
  const account = await anAccountOf([org]);
  const { sid, sessionId } = await aSession(account);
  await pass({ minutes: 29 });
  expect(await kindOf(sid)).toBe("open");
  await pass({ minutes: 29 });
  expect(await kindOf(sid)).toBe("open");
  await pass({ minutes: 31 });
  expect(await loadSession(sid, true)).toMatchObject({ kind: "locked", userId: account.id });
  expect(await unlock(sessionId)).toBe(true);
  expect(await kindOf(sid)).toBe("open");
  const events = await withActor(
    { orgId: org.id, userId: account.id },
    (tx) =>
      tx.$queryRaw<
        { action: string }[]
      >`select action from audit_event where session_id = ${sessionId}::uuid order by at, id`,
  );
  expect(events.map(({ action }) => action)).toEqual(["session.locked", "session.unlocked"]);
});

test("an admin's session locks after a quarter of an hour", async () => {
  const { sid } = await aSession(await anAccountOf([org], { roles: ["admin"] }));
  await pass({ minutes: 16 });
  expect(await kindOf(sid)).toBe("locked");
});

test("what a page asks for by itself is nobody's doing: it neither keeps a session open nor unlocks one", async () => {
  const { sid } = await aSession(await anAccountOf([org]));
  await pass({ minutes: 20 });
  expect(await kindOf(sid, false)).toBe("open");
  await pass({ minutes: 11 });
  expect(await kindOf(sid, false)).toBe("locked");
  expect(await kindOf(sid, true)).toBe("locked");
});

test("twelve hours end a session, locked or not, and then nothing unlocks it", async () => {
  const { sid, sessionId } = await aSession(await anAccountOf([org]));
  for (let hours = 0; hours < 12; hours += 1)
    for (const minutes of [20, 20, 20]) await pass({ minutes }).then(() => kindOf(sid));
  expect(await kindOf(sid)).toBe("none");
  expect(await unlock(sessionId)).toBe(false);
  await setTestClock(database.urls.owner, Temporal.Duration.from({ hours: 0 }));
});

test("the sixth session drops the oldest", async () => {
  const account = await anAccountOf([org]);
  const sids: string[] = [];
  for (let n = 0; n < 6; n += 1) sids.push((await aSession(account)).sid);
  expect(await Promise.all(sids.map((sid) => kindOf(sid)))).toEqual([
    "none",
    "open",
    "open",
    "open",
    "open",
    "open",
  ]);
});

test("a session that was signed out of opens nothing any more, though its cookie is kept", async () => {
  const account = await anAccountOf([org]);
  const [mine, elsewhere] = [await aSession(account), await aSession(account)];
  await signOut(mine.sid);
  expect(await kindOf(mine.sid)).toBe("none");
  expect(await kindOf(elsewhere.sid)).toBe("open");
  expect(await unlock(mine.sessionId)).toBe(false);
  await signOut("no such session");
});

test("one ends any other session of one's own, all others at once, and none of somebody else's", async () => {
  const account = await anAccountOf([org, other]);
  const stranger = await aSession(await anAccountOf([org]));
  const [mine, second, third] = [
    await aSession(account),
    await aSession(account),
    await aSession(account, other.id),
  ];
  expect((await listSessions(account.id, mine.sessionId)).map(({ id, isThis }) => [id, isThis])).toEqual([
    [mine.sessionId, true],
    [third.sessionId, false],
    [second.sessionId, false],
  ]);
  expect(await endOwnSessions(account.id, mine.sessionId, second.sessionId)).toBe(1);
  expect(await endOwnSessions(account.id, mine.sessionId, stranger.sessionId)).toBe(0);
  expect(await endOwnSessions(account.id, mine.sessionId, null)).toBe(1);
  expect(await Promise.all([mine, second, third, stranger].map(({ sid }) => kindOf(sid)))).toEqual([
    "open",
    "none",
    "none",
    "open",
  ]);
});

test("an organisation ends sessions of its own and leaves those in another alone", async () => {
  const account = await anAccountOf([org, other]);
  const [here, there] = [await aSession(account), await aSession(account, other.id)];
  expect(await endSessionsIn(org.id, account.id, "role")).toBe(1);
  expect([await kindOf(here.sid), await kindOf(there.sid)]).toEqual(["none", "open"]);
});

test("a disabled member's session is none at the next request, without anybody ending it", async () => {
  const account = await anAccountOf([org]);
  const { sid } = await aSession(account);
  await withActor(
    org.founder,
    (tx) => tx.$executeRaw`update member set status = 'disabled' where id = ${account.id}::uuid`,
  );
  expect(await kindOf(sid)).toBe("none");
});

test("another passphrase ends every session and opens one anew", async () => {
  const account = await anAccountOf([org]);
  const [mine, elsewhere] = [await aSession(account), await aSession(account)];
  const session = await loadSession(mine.sid, true);
  if (session.kind !== "open") throw new Error("not open");
  const sid = await changePassphrase(
    session.actor,
    "$argon2id$v=19$m=65536,t=3,p=1$AAAA$AAAA",
    "Firefox, Linux",
  );
  expect([await kindOf(mine.sid), await kindOf(elsewhere.sid), await kindOf(sid)]).toEqual([
    "none",
    "none",
    "open",
  ]);
});

test("a session minted for proofs of before opens nothing", async () => {
  const account = await anAccountOf([org]);
  const version = await authTransaction((query) => revokeProofs(query, account.id, "factor"));
  const stale = await authTransaction((query) =>
    openSession(query, { id: account.id, securityVersion: version - 1 }, org.id, ["pwd"], null),
  );
  expect(await kindOf(stale.sid)).toBe("none");
});
