import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { authPool } from "../db/auth-pool.ts";
import { dbUrls } from "../env.ts";
import { accountKeys } from "./account-key.ts";
import { DIRECT } from "./network.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How many in how many seconds; `blocked` is how long the one too many is turned away, else until the time is over. */
const LIMITS = {
  passphrase: { points: 5, seconds: 15 * MINUTE, blocked: 15 * MINUTE },
  account: { points: 20, seconds: HOUR, blocked: 0 },
  network: { points: 50, seconds: HOUR, blocked: 0 },
  second: { points: 5, seconds: 15 * MINUTE, blocked: 15 * MINUTE },
  link: { points: 30, seconds: HOUR, blocked: 0 },
  invite: { points: 3, seconds: HOUR, blocked: 0 },
  testMail: { points: 3, seconds: HOUR, blocked: 0 },
  search: { points: 60, seconds: MINUTE, blocked: 0 },
  suggest: { points: 300, seconds: MINUTE, blocked: 0 },
  upload: { points: 200, seconds: HOUR, blocked: 0 },
} as const;

type Limit = keyof typeof LIMITS;

/** Held while it lasts after the third failure of one account from one network; never a limit by itself. */
const PAUSE = "pause";

/** One try that was counted before it was made, so that many at once cannot all be the first. */
export type Try = {
  /** False: whatever was given counts as wrong. The answer must not differ from that of a wrong one. */
  readonly allowed: boolean;
  /** It was right: the count forgets what failed before it. */
  succeeded(): Promise<void>;
  /** It was wrong: from the third failure on, the next must wait two, four, eight seconds. */
  failed(): Promise<void>;
};

/**
 * Counts a try at a passphrase: five in fifteen minutes for an account from one network, twenty in an hour for an account,
 * fifty failures in an hour for a network. Errors: those of the store; then nobody is let in.
 *
 * @param subject the mail address as typed and folded, whether or not there is such an account
 */
export async function tryPassphrase(subject: string, network: string): Promise<Try> {
  const pair = await counterKey("passphrase", [subject, network]);
  const account = await counterKey("account", [subject]);
  const pause = await counterKey(PAUSE, [subject, network]);
  const place = network === DIRECT ? null : await counterKey("network", [network]);
  const waits = (await limiter("passphrase").get(pause)) !== null;
  const counts = await Promise.all([
    count("passphrase", pair),
    count("account", account),
    place ? count("network", place) : { allowed: true, used: 0 },
  ]);
  const used = counts[0]?.used ?? 0;
  return {
    allowed: !waits && counts.every((one) => one.allowed),
    async succeeded() {
      await limiter("passphrase").delete(pair);
      await limiter("account").reward(account);
      if (place) await limiter("network").reward(place);
    },
    async failed() {
      if (used >= 3 && used <= LIMITS.passphrase.points)
        await limiter("passphrase").block(pause, 2 ** (used - 2));
    },
  };
}

/** Counts a try at a code of the second factor: five in fifteen minutes for an account. */
export async function trySecond(accountId: string): Promise<Try> {
  const key = await counterKey("second", [accountId]);
  const { allowed } = await count("second", key);
  return {
    allowed,
    succeeded: async () => void (await limiter("second").delete(key)),
    failed: async () => undefined,
  };
}

/** Whether one more of these is allowed within its time; it is counted by asking. */
export async function mayOnceMore(
  limit: "link" | "invite" | "testMail" | "search" | "suggest" | "upload",
  parts: readonly string[],
): Promise<boolean> {
  return (await count(limit, await counterKey(limit, parts))).allowed;
}

async function counterKey(kind: string, parts: readonly string[]): Promise<string> {
  return (await accountKeys()).counterKey([kind, ...parts]);
}

async function count(limit: Limit, key: string): Promise<{ allowed: boolean; used: number }> {
  try {
    return { allowed: true, used: (await limiter(limit).consume(key)).consumedPoints };
  } catch (fault) {
    // What was refused comes back as a result; anything else is the store's fault, and lets nobody in.
    if (fault instanceof RateLimiterRes) return { allowed: false, used: fault.consumedPoints };
    throw fault;
  }
}

const held = globalThis as { amparoLimiters?: Map<string, RateLimiterPostgres> };

function limiter(limit: Limit): RateLimiterPostgres {
  held.amparoLimiters ??= new Map();
  const name = `${limit} ${dbUrls().auth}`;
  const known = held.amparoLimiters.get(name);
  if (known) return known;
  const { points, seconds, blocked } = LIMITS[limit];
  const made = new RateLimiterPostgres({
    // Asked anew each time: a pool that was closed and opened again is another one.
    storeClient: { query: (text: unknown) => authPool().query(text as string) },
    storeType: "client",
    tableName: "attempt_counter",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: "",
    points,
    duration: seconds,
    blockDuration: blocked,
  });
  held.amparoLimiters.set(name, made);
  return made;
}
