import "server-only";
import { deriveKey } from "../crypto/derive.ts";
import { hmacIndex } from "../crypto/hash.ts";
import { makeRing } from "../crypto/key-ring.ts";
import { newKey, unwrapKey, wrapKey } from "../crypto/key-wrap.ts";
import { rootKey } from "../crypto/root-key.ts";
import type { DataKey } from "../crypto/sealed-field.ts";
import { makeSealer, type Sealer } from "../crypto/sealer.ts";
import { authQuery } from "../db/auth-pool.ts";
import { dbUrls } from "../env.ts";
import { log } from "../log.ts";

/** What belongs to the installation is sealed as if to an organisation that cannot exist. */
const INSTALLATION = "00000000-0000-0000-0000-000000000000";
const KIND = "account";

/** What accounts are kept with. An account may work in several organisations, so its key is none of theirs. */
export type AccountKeys = {
  /** Mails, authenticator secrets, unfinished forms. */
  readonly sealer: Sealer;
  /** Goes into every hash of a passphrase: a stolen table alone cannot be guessed at. */
  readonly pepper: Uint8Array;
  /** Recovery codes are stored under it. */
  readonly key: DataKey;
  /** A mail address, as {@link mailAddress} writes it, to look an account up by. */
  emailIndex(email: string): Uint8Array<ArrayBuffer>;
  /** The name of a counter: tells neither who nor from where. */
  counterKey(parts: readonly string[]): string;
};

/** By database, for tests use several. On the global object: Next gives one module several instances. */
const held = globalThis as { amparoAccountKeys?: Map<string, Promise<AccountKeys>> };

/** The keys of accounts; the first time on an installation they are made. */
export function accountKeys(): Promise<AccountKeys> {
  held.amparoAccountKeys ??= new Map();
  const database = dbUrls().auth;
  const known = held.amparoAccountKeys.get(database);
  if (known) return known;
  const opening = openKeys();
  held.amparoAccountKeys.set(database, opening);
  // What failed once is tried again: the database may come back.
  opening.catch(() => held.amparoAccountKeys?.delete(database));
  return opening;
}

async function openKeys(): Promise<AccountKeys> {
  const row = (await findRow()) ?? (await makeRow());
  const key = unwrapKey(rootKey(), place(row.id), row.wrapped);
  return {
    key,
    sealer: makeSealer(makeRing(key), INSTALLATION, (field, rowId) =>
      log.error({ event: "integrity.damaged", field, rowId }),
    ),
    pepper: new Uint8Array(deriveKey(key.bytes, "pepper|v1").export()),
    emailIndex: (email) => hmacIndex(key, email, "email"),
    counterKey: (parts) =>
      Buffer.from(hmacIndex(key, JSON.stringify(parts), "throttle")).toString("base64url"),
  };
}

type Row = { id: string; wrapped: Uint8Array };

const place = (keyId: string) => ({ orgId: INSTALLATION, kind: KIND, keyId });

async function findRow(): Promise<Row | undefined> {
  const [row] = await authQuery<Row>("select id, wrapped from account_key where state = 'active'");
  return row;
}

async function makeRow(): Promise<Row> {
  const key = newKey();
  // Two processes may be first at once; one row stays, and both read that one.
  await authQuery("insert into account_key (id, wrapped) values ($1, $2) on conflict do nothing", [
    key.id,
    wrapKey(rootKey(), place(key.id), key.bytes),
  ]);
  const row = await findRow();
  if (!row) throw new Error("the key of accounts was not stored");
  return row;
}
