import { beforeAll, expect, test } from "vitest";
import { accountKeys } from "../auth/account-key.ts";
import { type Attempt, findAttempt } from "../auth/attempts.ts";
import { beginReset, completeRenewal, secretOf } from "../auth/enrolment.ts";
import {
  findInvitation,
  type Invitation,
  invite,
  listInvitations,
  revokeInvitation,
} from "../auth/invitations.ts";
import { hashPassphrase } from "../auth/passphrase.ts";
import { finishSignIn, proveCode } from "../auth/second-step.ts";
import { loadSession } from "../auth/sessions.ts";
import { beginSignIn, provePassphrase } from "../auth/sign-in.ts";
import { authQuery } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { anAccountOf, aSender, codeOf, PASSPHRASE } from "../testing/accounts.ts";
import { anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { beginJoin, completeJoin, joinWithAccount } from "./join.ts";
import { findMember } from "./queries.ts";

const database = await testDatabase({ testClock: true });
const HASH = "$argon2id$v=19$m=65536,t=3,p=1$AAAA$AAAA";
const ABOUT = { name: "Timur Joins", phone: "+77010000002", languages: ["ru", "kk"], locale: "ru" as const };
let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await anOrganisation("Harbour Aid");
  other = await anOrganisation("Steppe Counsel");
});

function anInvitation(options: Partial<Parameters<typeof invite>[0]> = {}) {
  return invite({
    orgId: org.id,
    email: `${newId()}@example.org`,
    roles: ["caseworker"],
    teamIds: [org.teamId],
    locale: "ru",
    invitedBy: org.founder.userId,
    ...options,
  });
}

async function begun(token: string): Promise<Attempt> {
  const invitation = await findInvitation(token);
  if (!invitation) throw new Error("no such invitation");
  const attempt = await findAttempt(await beginJoin(invitation, ABOUT, HASH, null));
  if (!attempt) throw new Error("nothing was begun");
  return attempt;
}

const complete = async (attempt: Attempt) => completeJoin(attempt, await codeOf(await secretOf(attempt)));
const openAs = async (sid: string) => {
  const session = await loadSession(sid, true);
  if (session.kind !== "open") throw new Error("not signed in");
  return session.actor;
};

test("who is invited joins with the roles and teams that were meant, signed in", async () => {
  const north = await aTeam(org);
  const { token } = await anInvitation({ roles: ["legal", "supervisor"], teamIds: [org.teamId, north] });
  const done = await complete(await begun(token));
  if (!done.ok) throw new Error(done.error);
  const actor = await openAs(done.value.sid);
  const member = await withActor(actor, (tx) => findMember(tx, actor.userId));
  expect(member).toMatchObject({
    name: "Timur Joins",
    roles: ["legal", "supervisor"],
    phone: "+77010000002",
    languages: ["ru", "kk"],
    locale: "ru",
  });
  expect(member?.teamIds.sort()).toEqual([org.teamId, north].sort());
  expect(await findInvitation(token)).toBeNull();
});

test("of several who finish with one invitation at the same moment, one joins", async () => {
  const { token } = await anInvitation();
  const attempts = await Promise.all([begun(token), begun(token), begun(token)]);
  const outcomes = await Promise.all(attempts.map(complete));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("an invitation is worth nothing when it is revoked, replaced or three days old", async () => {
  const revoked = await anInvitation();
  const begunBefore = await begun(revoked.token);
  expect(await revokeInvitation(org.id, revoked.id)).toBe(true);
  expect(await revokeInvitation(org.id, revoked.id)).toBe(false);
  expect(await findInvitation(revoked.token)).toBeNull();
  expect(await complete(begunBefore)).toEqual({ ok: false, error: "over" });

  const email = `${newId()}@example.org`;
  const [first, second] = [await anInvitation({ email }), await anInvitation({ email })];
  expect(await findInvitation(first.token)).toBeNull();
  expect(await findInvitation(second.token)).not.toBeNull();

  await setTestClock(database.urls.owner, Temporal.Duration.from({ hours: 72, seconds: 1 }));
  expect(await findInvitation(second.token)).toBeNull();
  expect(await findInvitation("no such token")).toBeNull();
  await setTestClock(database.urls.owner, Temporal.Duration.from({ hours: 0 }));
});

test("another organisation neither lists nor revokes it", async () => {
  const { id } = await anInvitation();
  expect((await listInvitations(org.id)).map((each) => each.id)).toContain(id);
  expect((await listInvitations(other.id)).map((each) => each.id)).not.toContain(id);
  expect(await revokeInvitation(other.id, id)).toBe(false);
});

test("a team of another organisation in an invitation lets nobody in, and the invitation stays", async () => {
  const { token } = await anInvitation({ teamIds: [other.teamId] });
  await expect(complete(await begun(token))).rejects.toThrow();
  expect(await findInvitation(token)).not.toBeNull();
});

async function asInvited(account: { email: string }, token: string, passphrase: string, code: string) {
  const invitation = (await findInvitation(token)) as Invitation;
  const proved = await provePassphrase(account.email, passphrase, aSender().network);
  return proved ? joinWithAccount(invitation, proved, { code, deviceLabel: null }, ABOUT) : "wrong";
}

test("who signs in here already joins a second organisation by proving it, under another name and phone there", async () => {
  const account = await anAccountOf([other]);
  const { token } = await anInvitation({ email: account.email });
  expect(await asInvited(account, token, "not this one at all", await codeOf(account.secret))).toBe("wrong");
  expect(await asInvited(account, token, PASSPHRASE, "000000")).toEqual({ ok: false, error: "wrong" });
  const done = await asInvited(account, token, PASSPHRASE, await codeOf(account.secret));
  if (done === "wrong" || !done.ok) throw new Error("did not join");
  const actor = await openAs(done.value.sid);
  expect(actor).toMatchObject({ orgId: org.id, userId: account.id });
  const [here, there] = await Promise.all([
    withActor(actor, (tx) => findMember(tx, account.id)),
    withActor({ ...actor, orgId: other.id }, (tx) => findMember(tx, account.id)),
  ]);
  expect([here?.name, there?.name]).toEqual(["Timur Joins", "Alua Signs"]);
});

test("an account that is not the invited one's cannot use the invitation", async () => {
  const account = await anAccountOf([other]);
  const { token } = await anInvitation();
  expect(await asInvited(account, token, PASSPHRASE, await codeOf(account.secret))).toEqual({
    ok: false,
    error: "wrong",
  });
  expect(await findInvitation(token)).not.toBeNull();
});

test("a new account cannot be made over one that is there", async () => {
  const account = await anAccountOf([other]);
  const { token } = await anInvitation({ email: account.email });
  expect(await complete(await begun(token))).toEqual({ ok: false, error: "taken" });
  expect(await findInvitation(token)).not.toBeNull();
});

test("the operator's link lets somebody in anew: a new passphrase and authenticator, and nothing of before works", async () => {
  const account = await anAccountOf([org]);
  const { token } = await anInvitation({ email: account.email, resetOf: account.id, invitedBy: null });
  expect((await listInvitations(org.id)).map(({ email }) => email)).not.toContain(account.email);
  const invitation = await findInvitation(token);
  if (invitation?.purpose !== "reset") throw new Error("not a reset");
  const hash = await hashPassphrase("eight otters under the pier", (await accountKeys()).pepper);
  const attempt = (await findAttempt(await beginReset(invitation, hash, null))) as Attempt;
  // Begun is not done: until the authenticator answers, the former passphrase still is the one.
  expect(await beginSignIn(account.email, PASSPHRASE, aSender())).not.toBeNull();
  const secret = await secretOf(attempt);
  const done = await completeRenewal(attempt, await codeOf(secret));
  if (!done.ok || !done.value.sid) throw new Error("not let in");
  expect(await openAs(done.value.sid)).toMatchObject({ orgId: org.id, userId: account.id });
  expect(await findInvitation(token)).toBeNull();
  expect(await beginSignIn(account.email, PASSPHRASE, aSender())).toBeNull();
  const again = await findAttempt(
    (await beginSignIn(account.email, "eight otters under the pier", aSender())) ?? "",
  );
  expect((await proveCode(again as Attempt, await codeOf(account.secret, 1))).ok).toBe(false);
  expect((await proveCode(again as Attempt, await codeOf(secret, 1))).ok).toBe(true);
  expect((await finishSignIn(again as Attempt, null)).ok).toBe(true);
});

test("the address in an invitation is sealed", async () => {
  const email = `${newId()}@example.org`;
  const { id } = await anInvitation({ email });
  const [row] = await authQuery<{ email: Buffer }>("select email from invitation where id = $1", [id]);
  expect(row?.email.includes(Buffer.from(email))).toBe(false);
});
