import { hash } from "@node-rs/argon2";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { authQuery, authTransaction } from "../db/auth-pool.ts";
import { withActor } from "../db/client.ts";
import { setSettings } from "../env.ts";
import { anAccountOf, aSender, codeOf, PASSPHRASE, type TestAccount } from "../testing/accounts.ts";
import { anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { accountKeys } from "./account-key.ts";
import { type Attempt, findAttempt } from "./attempts.ts";
import { completeRenewal, secretOf } from "./enrolment.ts";
import { finishSignIn, proveCode, proveRecoveryCode } from "./second-step.ts";
import { loadSession } from "./sessions.ts";
import { beginSignIn, type Sender } from "./sign-in.ts";
import { tryPassphrase } from "./throttle.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await anOrganisation("Harbour Aid");
  other = await anOrganisation("Steppe Counsel");
});

async function aFirstStep(account: TestAccount, sender: Sender = aSender()): Promise<Attempt> {
  const token = await beginSignIn(account.email, PASSPHRASE, sender);
  const attempt = token ? await findAttempt(token) : null;
  if (!attempt) throw new Error("the first step failed");
  return attempt;
}

/** What the record holds of somebody, as they may read it themselves. */
async function eventsOf(accountId: string): Promise<string[]> {
  return withActor({ orgId: org.id, userId: accountId }, async (tx) => {
    const rows = await tx.$queryRaw<{ line: string }[]>`
      select action || coalesce(' ' || reason_code, '') as line from audit_event where actor_id = ${accountId}::uuid order by at, id`;
    return rows.map(({ line }) => line);
  });
}

test("two steps open a session of one organisation, and the record says so", async () => {
  const account = await anAccountOf([org]);
  const attempt = await aFirstStep(account);
  expect(attempt).toMatchObject({ isPasswordProved: true, isSecondProved: false });
  expect(await finishSignIn(attempt, null)).toEqual({ ok: false, error: "over" });
  expect(await proveCode(attempt, await codeOf(account.secret))).toEqual({ ok: true, value: "signIn" });
  const done = await finishSignIn(attempt, null);
  if (!done.ok) throw new Error(done.error);
  expect(await loadSession(done.value.sid, true)).toMatchObject({
    kind: "open",
    actor: { userId: account.id, orgId: org.id, roles: ["caseworker"] },
  });
  expect(await eventsOf(account.id)).toEqual(["sign_in.ok"]);
});

test.each([
  ["a wrong passphrase", async (account: TestAccount) => [account.email, "seven herons left the weeds"]],
  ["an unknown address", async () => ["nobody@example.org", PASSPHRASE]],
  ["an address that is none", async () => ["nobody", PASSPHRASE]],
  ["two addresses at once", async (account: TestAccount) => [`${account.email},x@example.org`, PASSPHRASE]],
  [
    "a member who was disabled",
    async (account: TestAccount) => {
      await withActor(
        org.founder,
        (tx) => tx.$executeRaw`update member set status = 'disabled' where id = ${account.id}::uuid`,
      );
      return [account.email, PASSPHRASE];
    },
  ],
  [
    "a closed account",
    async (account: TestAccount) => {
      await authQuery("update account set status = 'disabled' where id = $1", [account.id]);
      return [account.email, PASSPHRASE];
    },
  ],
])("%s is answered alike and no sooner than the others", async (_, spoil) => {
  const account = await anAccountOf([org]);
  const [email = "", passphrase = ""] = await spoil(account);
  const start = performance.now();
  expect(await beginSignIn(email, passphrase, aSender())).toBeNull();
  expect(performance.now() - start).toBeGreaterThanOrEqual(595);
});

test("an attempt is consumed once, however many finish it at the same moment", async () => {
  const account = await anAccountOf([org]);
  const attempt = await aFirstStep(account);
  await proveCode(attempt, await codeOf(account.secret));
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => finishSignIn(attempt, null)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const sessions = await authQuery("select 1 from session where user_id = $1", [account.id]);
  expect(sessions).toHaveLength(1);
});

test("a code works once, also when two send it at once, and an older one not after it", async () => {
  const account = await anAccountOf([org]);
  const [first, second] = [await aFirstStep(account), await aFirstStep(account)];
  const code = await codeOf(account.secret);
  const outcomes = await Promise.all([proveCode(first, code), proveCode(second, code)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const loser = outcomes[0]?.ok ? second : first;
  expect(await proveCode(loser, await codeOf(account.secret, -1))).toEqual({ ok: false, error: "wrong" });
  expect(await eventsOf(account.id)).toEqual(["sign_in.failed wrong_code", "sign_in.failed wrong_code"]);
});

test("the database's clock decides which code is the present one", async () => {
  const account = await anAccountOf([org]);
  const attempt = await aFirstStep(account);
  const early = await codeOf(account.secret);
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 3 }));
  expect((await proveCode(attempt, early)).ok).toBe(false);
  expect((await proveCode(attempt, await codeOf(account.secret, 1))).ok).toBe(true);
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 0 }));
});

test("an attempt ends after five minutes", async () => {
  const account = await anAccountOf([org]);
  const token = await beginSignIn(account.email, PASSPHRASE, aSender());
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 5, seconds: 1 }));
  expect(await findAttempt(token ?? "")).toBeNull();
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 0 }));
});

test("after five wrong passphrases from one network the right one is wrong too, and still right from another", async () => {
  const account = await anAccountOf([org]);
  const sender = aSender();
  const tries = await Promise.all(
    Array.from({ length: 5 }, () => beginSignIn(account.email, "not this one at all", sender)),
  );
  expect(tries).toEqual([null, null, null, null, null]);
  expect(await beginSignIn(account.email, PASSPHRASE, sender)).toBeNull();
  expect(await beginSignIn(account.email, PASSPHRASE, aSender())).not.toBeNull();
  expect((await eventsOf(account.id)).at(-1)).toBe("sign_in.failed throttled");
});

test("a try counts although what it was part of is rolled back", async () => {
  const account = await anAccountOf([org]);
  const { network } = aSender();
  for (let n = 0; n < 5; n += 1) {
    const rolledBack = authTransaction(async () => {
      expect((await tryPassphrase(account.email, network)).allowed).toBe(true);
      throw new Error("rolled back");
    });
    await expect(rolledBack).rejects.toThrow("rolled back");
  }
  expect((await tryPassphrase(account.email, network)).allowed).toBe(false);
});

test("when what counts cannot be reached, nobody is let in", async () => {
  const account = await anAccountOf([org]);
  await authQuery("select 1");
  const { urls } = database;
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  await client.query("revoke all on attempt_counter from amparo_auth");
  await expect(beginSignIn(account.email, PASSPHRASE, aSender())).rejects.toThrow();
  await client.query("grant select, insert, update, delete on attempt_counter to amparo_auth");
  await client.end();
  expect(await beginSignIn(account.email, PASSPHRASE, aSender())).not.toBeNull();
});

test("the third failure makes the next try wait", async () => {
  const account = await anAccountOf([org]);
  const sender = aSender();
  for (let n = 0; n < 3; n++) await beginSignIn(account.email, "not this one at all", sender);
  expect(await beginSignIn(account.email, PASSPHRASE, sender)).toBeNull();
});

test("a counter tells neither who nor from where", async () => {
  const account = await anAccountOf([org]);
  await beginSignIn(account.email, "not this one at all", { network: "203.0.113/24", deviceLabel: null });
  const rows = await authQuery<{ key: string }>("select key from attempt_counter");
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
});

test("five wrong codes close the second step, for another attempt of the account too", async () => {
  const account = await anAccountOf([org]);
  const attempt = await aFirstStep(account);
  for (let n = 0; n < 5; n++) expect((await proveCode(attempt, "000000")).ok).toBe(false);
  expect((await proveCode(await aFirstStep(account), await codeOf(account.secret))).ok).toBe(false);
});

test("who works in two organisations chooses one, and only one of theirs", async () => {
  const account = await anAccountOf([org, other]);
  const attempt = await aFirstStep(account);
  await proveCode(attempt, await codeOf(account.secret));
  expect(await finishSignIn(attempt, null)).toEqual({ ok: false, error: "choose" });
  const stranger = await anOrganisation("Somebody else's");
  expect(await finishSignIn(attempt, stranger.id)).toEqual({ ok: false, error: "over" });
  const done = await finishSignIn(attempt, other.id);
  if (!done.ok) throw new Error(done.error);
  expect(await loadSession(done.value.sid, true)).toMatchObject({ actor: { orgId: other.id } });
});

test("a recovery code opens only the way to a new authenticator, once, and ends every session", async () => {
  const account = await anAccountOf([org]);
  const before = await aFirstStep(account);
  await proveCode(before, await codeOf(account.secret));
  const session = await finishSignIn(before, null);
  if (!session.ok) throw new Error(session.error);

  const attempt = await aFirstStep(account);
  const code = account.recoveryCodes[0] ?? "";
  expect(await proveRecoveryCode(attempt, code.toLowerCase().replaceAll("-", " "))).toEqual({
    ok: true,
    value: "renew",
  });
  expect(await loadSession(session.value.sid, true)).toEqual({ kind: "none" });
  expect(await finishSignIn(attempt, null)).toEqual({ ok: false, error: "over" });

  const again = await aFirstStep(account);
  expect((await proveRecoveryCode(again, code)).ok).toBe(false);

  // The step before last: the attempt is found anew, for it has turned.
  const token = await beginSignIn(account.email, PASSPHRASE, aSender());
  const renewing = await findAttempt(token ?? "");
  await proveRecoveryCode(renewing as Attempt, account.recoveryCodes[1] ?? "");
  const turned = (await findAttempt(token ?? "")) as Attempt;
  expect(turned.purpose).toBe("renew");
  const secret = await secretOf(turned);
  expect(await completeRenewal(turned, "000000")).toEqual({ ok: false, error: "wrongCode" });
  const done = await completeRenewal(turned, await codeOf(secret));
  expect(done).toMatchObject({ ok: true, value: { sid: expect.any(String) } });
  expect(await completeRenewal(turned, await codeOf(secret, 1))).toEqual({ ok: false, error: "over" });

  // The former authenticator and the former codes are worthless.
  const last = await aFirstStep(account);
  expect((await proveCode(last, await codeOf(account.secret, 1))).ok).toBe(false);
  expect((await proveRecoveryCode(last, account.recoveryCodes[2] ?? "")).ok).toBe(false);
  expect((await proveCode(last, await codeOf(secret, 1))).ok).toBe(true);
  expect(await eventsOf(account.id)).toContain("factor.enrolled");
});

test("a hash made more cheaply is made anew at the next sign-in", async () => {
  const account = await anAccountOf([org]);
  const { pepper } = await accountKeys();
  const cheap = await hash(PASSPHRASE, { memoryCost: 8192, timeCost: 1, parallelism: 1, secret: pepper });
  await authQuery("update account set password_hash = $2 where id = $1", [account.id, cheap]);
  expect(await beginSignIn(account.email, PASSPHRASE, aSender())).not.toBeNull();
  const [row] = await authQuery<{ password_hash: string }>(
    "select password_hash from account where id = $1",
    [account.id],
  );
  expect(row?.password_hash).toContain("m=65536,t=3,p=1");
});

test("only the demo lets an account of the demo in without a code, and it lets no other in so", async () => {
  const [mine, real] = [await anAccountOf([org], { isDemo: true }), await anAccountOf([org])];
  expect(await finishSignIn(await aFirstStep(mine), null)).toEqual({ ok: false, error: "over" });
  setSettings({ AMPARO_DEMO_PASSPHRASE: PASSPHRASE });
  expect(await finishSignIn(await aFirstStep(real), null)).toEqual({ ok: false, error: "over" });
  expect((await finishSignIn(await aFirstStep(mine), null)).ok).toBe(true);
  setSettings({ AMPARO_DEMO_PASSPHRASE: undefined });
});
