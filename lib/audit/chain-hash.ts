import { uuidToBytes } from "../crypto/bytes.ts";
import { sha256 } from "../crypto/hash.ts";

/** A field of an audit entry as its bytes; null for SQL's NULL. Text is taken as UTF-8. */
export type ChainField = string | Uint8Array | null;

/** What stands before the first entry of an organisation: 32 zero bytes. */
export const CHAIN_START: Uint8Array<ArrayBuffer> = new Uint8Array(32);

/**
 * The hash of one entry of an organisation's audit chain, as the trigger in Postgres computes it.
 *
 * Layout under SHA-256, nothing between the parts, numbers big-endian and signed:
 * `prev` (32 bytes) | `seq` (8 bytes) | for each field its length (4 bytes; -1 for null) and then its bytes.
 * The fields always come in the same number and order; the organisation is one of them, so that a chain
 * cannot be passed off as another's. In Postgres:
 *
 * ```sql
 * sha256(prev || int8send(seq)
 *   || coalesce(int4send(octet_length(x1)) || x1, int4send(-1))
 *   || coalesce(int4send(octet_length(x2)) || x2, int4send(-1)) …)
 * ```
 *
 * where `x` is `uuid_send(id)`, `convert_to(code, 'UTF8')`, for a moment its microseconds since 1970
 * `int8send((extract(epoch FROM at) * 1000000)::int8)`, or a sealed bytea as it is stored.
 *
 * Errors: `RangeError` unless `prev` has 32 bytes and `seq` is a whole number that 8 bytes hold.
 */
export function chainHash(
  prev: Uint8Array,
  seq: bigint | number,
  fields: readonly ChainField[],
): Uint8Array<ArrayBuffer> {
  if (prev.length !== 32) throw new RangeError("the hash before has 32 bytes");
  const parts = fields.flatMap((field) => {
    if (field === null) return [int4(-1)];
    const bytes = Buffer.from(field);
    return [int4(bytes.length), bytes];
  });
  return sha256(Buffer.concat([prev, int8(seq), ...parts]));
}

/** An audit entry as stored. Ids are UUIDs; `atMicros` is its moment in microseconds since 1970. */
export type ChainedEntry = {
  orgId: string;
  id: string;
  actorId: string | null;
  sessionId: string | null;
  action: string;
  objectType: string | null;
  objectId: string | null;
  outcome: string;
  reasonCode: string | null;
  requestId: string | null;
  atMicros: bigint;
  details: Uint8Array | null;
};

/** The fields of an entry in the one order that the trigger hashes them in. */
export function chainFields(entry: ChainedEntry): ChainField[] {
  const id = (value: string | null) => (value === null ? null : uuidToBytes(value));
  return [
    id(entry.orgId),
    id(entry.id),
    id(entry.actorId),
    id(entry.sessionId),
    entry.action,
    entry.objectType,
    id(entry.objectId),
    entry.outcome,
    entry.reasonCode,
    id(entry.requestId),
    int8(entry.atMicros),
    entry.details,
  ];
}

function int8(value: bigint | number): Uint8Array {
  const out = Buffer.alloc(8);
  out.writeBigInt64BE(BigInt(value));
  return out;
}

function int4(value: number): Uint8Array {
  const out = Buffer.alloc(4);
  out.writeInt32BE(value);
  return out;
}
