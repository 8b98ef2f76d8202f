import pg from "pg";
import { hashToken, randomToken } from "../crypto/hash.ts";

const MINUTES = 30;

/** Whether anybody is a member yet: until then the program waits to be set up. */
export async function isSetUp(authUrl: string): Promise<boolean> {
  return withClient(authUrl, async (client) => {
    const { rows } = await client.query<{ is: boolean }>("select exists(select 1 from member) as is");
    return rows[0]?.is === true;
  });
}

/**
 * A fresh one-time token for `/setup`, good for half an hour; those given out before and not used open nothing any more.
 * Only its hash is stored.
 * @returns 256 random bits, base64url
 */
export async function issueSetupToken(authUrl: string): Promise<string> {
  const token = randomToken();
  await withClient(authUrl, async (client) => {
    await client.query("begin");
    await client.query("delete from setup_token where used_at is null");
    await client.query(
      "insert into setup_token (token_hash, created_at, expires_at) select $1, now, now + make_interval(mins => $2) from amparo_now() as now",
      [hashToken(token), MINUTES],
    );
    await client.query("commit");
  });
  return token;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
