import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { isSetUp, issueSetupToken } from "./setup-token.ts";

const { urls } = await testDatabase();

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: urls.auth });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a program that nobody has set up knows it", async () => {
  expect(await isSetUp(urls.auth)).toBe(false);
});

test("a token is 256 random bits, kept only as a hash, good for half an hour", async () => {
  const token = await issueSetupToken(urls.auth);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(
    await ask(
      `select token_hash = sha256('${token}') as hashed, used_at, extract(minutes from expires_at - created_at)::int as minutes from setup_token`,
    ),
  ).toEqual([{ hashed: true, used_at: null, minutes: 30 }]);
});

test("a fresh one takes the place of those not used", async () => {
  await ask("update setup_token set used_at = amparo_now()");
  await issueSetupToken(urls.auth);
  await issueSetupToken(urls.auth);
  expect(await ask("select count(*)::int as all, count(used_at)::int as used from setup_token")).toEqual([
    { all: 2, used: 1 },
  ]);
});
