import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAIN_START, type ChainedEntry, type ChainField, chainFields, chainHash } from "./chain-hash.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const id = (n: number) => `0193a0e0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const ENTRY: ChainedEntry = {
  orgId: id(1),
  id: id(2),
  actorId: id(3),
  sessionId: null,
  action: "case.viewed",
  objectType: "дело",
  objectId: id(4),
  outcome: "ok",
  reasonCode: null,
  requestId: null,
  atMicros: 1732417200123457n,
  details: Uint8Array.of(1, 0, 255),
};

test("is what Postgres computes", () => {
  // Computed by the functions of the first migration on PostgreSQL 18, the second on top of the first.
  const first = chainHash(CHAIN_START, 1, chainFields(ENTRY));
  expect(hex(first)).toBe("ea5c9949b0dd372927e7a4f7944b165efcf89a43cd6b24a3fdde2ea910dca94e");
  expect(hex(chainHash(first, 9007199254740993n, chainFields(ENTRY)))).toBe(
    "d89a9fb25c731aaeb3bde2bfd76dc150450b2291559a1cd02c2b118d2fdca619",
  );
  expect(hex(chainHash(CHAIN_START, -1, ["", null]))).toBe(
    "035eefddaa537bb633345d124e3b4d81c031a99c97d9ddd8d079041cb3ff6598",
  );
});

test.each<[string, Partial<ChainedEntry>]>([
  ["organisation", { orgId: id(9) }],
  ["entry", { id: id(9) }],
  ["actor", { actorId: null }],
  ["session", { sessionId: id(3) }],
  ["action", { action: "case.changed" }],
  ["kind of object", { objectType: "" }],
  ["absence of a kind", { objectType: null }],
  ["object", { objectId: id(9) }],
  ["outcome", { outcome: "refused" }],
  ["reason", { reasonCode: "ok" }],
  ["request", { requestId: id(4) }],
  ["microsecond", { atMicros: ENTRY.atMicros + 1n }],
  ["details", { details: Uint8Array.of(1, 0) }],
])("another %s gives another hash", (_, change) => {
  expect(chainHash(CHAIN_START, 1, chainFields({ ...ENTRY, ...change }))).not.toEqual(
    chainHash(CHAIN_START, 1, chainFields(ENTRY)),
  );
});

test("so does another place in the chain", () => {
  const made = chainHash(CHAIN_START, 1, chainFields(ENTRY));
  expect(chainHash(CHAIN_START, 2, chainFields(ENTRY))).not.toEqual(made);
  expect(chainHash(made, 1, chainFields(ENTRY))).not.toEqual(made);
});

test("two lists of fields give the same hash only when they are the same list", () => {
  const fields = fc.array(fc.option(fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 4 });
  fc.assert(
    fc.property(fields, fields, (a: ChainField[], b: ChainField[]) => {
      const same = hex(chainHash(CHAIN_START, 1, a)) === hex(chainHash(CHAIN_START, 1, b));
      expect(same).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test("a hash before has 32 bytes, and a number fits in eight", () => {
  expect(() => chainHash(new Uint8Array(31), 1, [])).toThrow(RangeError);
  expect(() => chainHash(CHAIN_START, 2n ** 63n, [])).toThrow(RangeError);
  expect(() => chainHash(CHAIN_START, 1.5, [])).toThrow(RangeError);
});
