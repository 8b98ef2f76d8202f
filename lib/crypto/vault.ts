import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";
import { log } from "../log.ts";
import { fromBase64 } from "./bytes.ts";
import { makeRing } from "./key-ring.ts";
import { newKey, unwrapKey, type WrapPlace, wrapKey } from "./key-wrap.ts";
import { rootKey } from "./root-key.ts";
import { type DataKey, keyIdOf, SealBroken } from "./sealed-field.ts";
import { makeSealer, type Sealer } from "./sealer.ts";

type Wrapped = Uint8Array<ArrayBuffer>;

export type KeyKind = "organisation" | "ops" | "index" | "person" | "case" | "author";

/** A row of `key_wrap` as a query hands it over, so that a list can bring its keys along in its own statement. */
export type WrappedKey = {
  id: string;
  kind: KeyKind;
  ownerId: string;
  wrapped: Uint8Array | null;
  state: string;
};

/** A row of `key_wrap` as JSON has it, carried along by a query that brings its own keys; `wrapped` is base64. */
export type CarriedKey = Omit<WrappedKey, "wrapped"> & { wrapped: string | null };

/** The organisation's own keys, held by the process: they open every page. Keyed by organisation, so none sees another's. */
type OrgKeys = { organisation: DataKey; ops: DataKey; index: DataKey };
const orgKeys = new Map<string, OrgKeys>();
const MOST_ORGS = 200;

const vaults = new WeakMap<Tx, Vault>();

/** The keys of one unit of work. Made once a transaction; forgotten with it. */
export function vaultOf(tx: Tx): Vault {
  const held = vaults.get(tx);
  if (held) return held;
  const made = new Vault(tx, unitOf(tx).orgId);
  vaults.set(tx, made);
  return made;
}

export class Vault {
  readonly #tx: Tx;
  readonly #orgId: string;
  readonly #sealers = new Map<string, Sealer>();
  readonly #rings = new Map<string, { current?: DataKey; others: DataKey[] }>();

  constructor(tx: Tx, orgId: string) {
    this.#tx = tx;
    this.#orgId = orgId;
  }

  /** Seals what belongs to the organisation as such: names of teams and facilities. */
  async organisation(): Promise<Sealer> {
    return this.#orgSealer("organisation");
  }

  /** Seals names, mails and phones of members: the key that alerts need. */
  async ops(): Promise<Sealer> {
    return this.#orgSealer("ops");
  }

  /** The key of the blind index. */
  async index(): Promise<DataKey> {
    return (await this.#ownKeys()).index;
  }

  /** The sealer of one person, case or author. @throws when there is no such key: the row it belongs to is not there for this actor either */
  async of(kind: "person" | "case" | "author", ownerId: string): Promise<Sealer> {
    const held = this.#sealers.get(`${kind}:${ownerId}`);
    if (held) return held;
    await this.load([ownerId]);
    return this.held(kind, ownerId);
  }

  /** The sealer of an owner whose keys are loaded or adopted already. */
  held(kind: "person" | "case" | "author", ownerId: string): Sealer {
    const name = `${kind}:${ownerId}`;
    const held = this.#sealers.get(name);
    if (held) return held;
    const ring = this.#rings.get(name);
    if (!ring?.current) throw new Error(`no ${kind} key`);
    const made = makeSealer(makeRing(ring.current, ring.others), this.#orgId, reportDamage);
    this.#sealers.set(name, made);
    return made;
  }

  /** Brings the keys of these owners in one statement. */
  async load(ownerIds: readonly string[]): Promise<void> {
    const rows = await this.#tx.$queryRaw<
      { id: string; kind: KeyKind; owner_id: string; wrapped: Uint8Array | null; state: string }[]
    >`
      select id, kind, owner_id, wrapped, state from key_wrap where org_id = ${this.#orgId}::uuid and owner_id = any (${[...ownerIds]}::uuid[])`;
    await this.adopt(rows.map((row) => ({ ...row, ownerId: row.owner_id })));
  }

  /** Takes in keys that came with another query. */
  async adopt(rows: readonly WrappedKey[]): Promise<void> {
    const { organisation } = await this.#ownKeys();
    for (const row of rows) {
      if (!row.wrapped) continue;
      const key = unwrapped(organisation, { orgId: this.#orgId, kind: row.kind, keyId: row.id }, row.wrapped);
      const name = `${row.kind}:${row.ownerId}`;
      const ring = this.#rings.get(name) ?? { others: [] };
      if (row.state === "active") ring.current = key;
      else ring.others.push(key);
      this.#rings.set(name, ring);
    }
  }

  /** Takes in keys that came with another query, as JSON. */
  adoptCarried(rows: readonly CarriedKey[] | null): Promise<void> {
    return this.adopt((rows ?? []).map((row) => ({ ...row, wrapped: fromBase64(row.wrapped) })));
  }

  /** Makes the key of a new person, case or author and stores it wrapped. */
  async create(kind: "person" | "case" | "author", ownerId: string): Promise<Sealer> {
    const { organisation } = await this.#ownKeys();
    const key = newKey();
    const wrapped = wrapKey(organisation, { orgId: this.#orgId, kind, keyId: key.id }, key.bytes);
    await this.#store(key.id, kind, organisation.id, ownerId, wrapped);
    this.#rings.set(`${kind}:${ownerId}`, { current: key, others: [] });
    return this.held(kind, ownerId);
  }

  /** Makes the key of a new document. It hangs from the key of its case and is kept wrapped in the document's own row. */
  async wrapDocumentKey(caseId: string, documentId: string): Promise<{ key: Uint8Array; wrapped: Wrapped }> {
    const { current } = await this.#caseRing(caseId);
    const key = newKey().bytes;
    return { key, wrapped: wrapKey(current, this.#documentPlace(documentId), key) };
  }

  /** The key of a document. Errors: `SealBroken` for bytes that are not its key, or whose case key is lost. */
  async openDocumentKey(caseId: string, documentId: string, wrapped: Uint8Array): Promise<Uint8Array> {
    const { current, others } = await this.#caseRing(caseId);
    const parent = [current, ...others].find(({ id }) => id === keyIdOf(wrapped));
    if (!parent) throw new SealBroken();
    return unwrapKey(parent, this.#documentPlace(documentId), wrapped).bytes;
  }

  async #caseRing(caseId: string): Promise<{ current: DataKey; others: DataKey[] }> {
    await this.of("case", caseId);
    const { current, others } = this.#rings.get(`case:${caseId}`) ?? { others: [] };
    if (!current) throw new Error("no case key");
    return { current, others };
  }

  #documentPlace(documentId: string) {
    return { orgId: this.#orgId, kind: "document", keyId: documentId };
  }

  /** Makes the three keys of a new organisation. */
  async found(): Promise<void> {
    const root = rootKey();
    const organisation = newKey();
    const place = (kind: KeyKind, keyId: string) => ({ orgId: this.#orgId, kind, keyId });
    await this.#store(
      organisation.id,
      "organisation",
      null,
      this.#orgId,
      wrapKey(root, place("organisation", organisation.id), organisation.bytes),
    );
    for (const kind of ["ops", "index"] as const) {
      const key = newKey();
      await this.#store(
        key.id,
        kind,
        organisation.id,
        this.#orgId,
        wrapKey(organisation, place(kind, key.id), key.bytes),
      );
    }
  }

  async #store(
    id: string,
    kind: KeyKind,
    parentId: string | null,
    ownerId: string,
    wrapped: Uint8Array,
  ): Promise<void> {
    await this.#tx.$executeRaw`insert into key_wrap (org_id, id, kind, parent_id, owner_id, wrapped)
      values (${this.#orgId}::uuid, ${id}::uuid, ${kind}, ${parentId}::uuid, ${ownerId}::uuid, ${wrapped})`;
  }

  async #orgSealer(kind: "organisation" | "ops"): Promise<Sealer> {
    const held = this.#sealers.get(kind);
    if (held) return held;
    const key = (await this.#ownKeys())[kind];
    const made = makeSealer(
      { current: key, byId: (id) => (id === key.id ? key : undefined) },
      this.#orgId,
      reportDamage,
    );
    this.#sealers.set(kind, made);
    return made;
  }

  async #ownKeys(): Promise<OrgKeys> {
    const held = orgKeys.get(this.#orgId);
    if (held) return held;
    const rows = await this.#tx.$queryRaw<{ id: string; kind: KeyKind; wrapped: Uint8Array }[]>`
      select id, kind, wrapped from key_wrap where org_id = ${this.#orgId}::uuid and owner_id = ${this.#orgId}::uuid and state = 'active'`;
    const row = (kind: KeyKind) => {
      const found = rows.find((each) => each.kind === kind);
      if (!found) throw new Error(`the organisation has no ${kind} key`);
      return found;
    };
    const open = (parent: DataKey, kind: KeyKind) =>
      unwrapKey(parent, { orgId: this.#orgId, kind, keyId: row(kind).id }, row(kind).wrapped);
    const organisation = open(rootKey(), "organisation");
    const keys = { organisation, ops: open(organisation, "ops"), index: open(organisation, "index") };
    if (orgKeys.size >= MOST_ORGS) orgKeys.clear();
    orgKeys.set(this.#orgId, keys);
    return keys;
  }
}

/**
 * The keys that were unwrapped lately. Unwrapping the same bytes under the same organisation's key gives the same key, so whoever asks must
 * still have read those bytes from a row of theirs: a key that was destroyed, or that they may not see, is never found here.
 */
const unwrappedKeys = new WeakMap<DataKey, Map<string, DataKey>>();
const MOST_KEYS = 2000;

function unwrapped(organisation: DataKey, place: WrapPlace, wrapped: Uint8Array): DataKey {
  const known = unwrappedKeys.get(organisation) ?? new Map<string, DataKey>();
  unwrappedKeys.set(organisation, known);
  const name = `${place.orgId} ${place.kind} ${place.keyId} ${Buffer.from(wrapped).toString("base64")}`;
  const held = known.get(name);
  if (held) return held;
  const key = unwrapKey(organisation, place, wrapped);
  if (known.size >= MOST_KEYS) known.clear();
  known.set(name, key);
  return key;
}

/** A broken seal is an integrity alarm: it is logged by place, shown as damaged and never overwritten. */
function reportDamage(field: string, rowId: string): void {
  log.error({ event: "integrity.damaged", field, rowId });
}
