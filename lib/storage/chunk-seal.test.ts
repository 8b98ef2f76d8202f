import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../db/id.ts";
import {
  BlobDamaged,
  type BlobPlace,
  CHUNK_BYTES,
  openChunks,
  plainLength,
  sealChunks,
} from "./chunk-seal.ts";

const KEY = new Uint8Array(randomBytes(32));
const PLACE: BlobPlace = { orgId: newId(), caseId: newId(), documentId: newId(), version: 1 };
const SEALED_CHUNK = CHUNK_BYTES + 17;

async function seal(plain: Uint8Array, place = PLACE, key = KEY): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(sealChunks(key, place, plain)));
}

/** @param piece how many bytes come at a time */
async function* inPieces(bytes: Uint8Array, piece = 10_000) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function open(sealed: Uint8Array, place = PLACE, key = KEY, piece?: number): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(openChunks(key, place, inPieces(sealed, piece))));
}

test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7])(
  "%i bytes come back as they were, in pieces of any size, and their number is known",
  async (size) => {
    const plain = randomBytes(size);
    const sealed = await seal(plain);
    for (const piece of [17, 4096, 1_000_000])
      expect((await open(sealed, PLACE, KEY, piece)).equals(plain)).toBe(true);
    expect(plainLength(sealed.length)).toBe(size);
    if (size > 16) expect(sealed.includes(plain.subarray(0, 16))).toBe(false);
  },
);

test("the same bytes sealed twice do not look alike", async () => {
  const plain = randomBytes(100);
  expect((await seal(plain)).equals(await seal(plain))).toBe(false);
});

test("cut at any chunk's boundary, or a byte beside it, it is damaged", async () => {
  const sealed = await seal(randomBytes(4 * CHUNK_BYTES + 100));
  const boundaries = [0, 24, ...[1, 2, 3, 4].map((chunks) => 24 + chunks * SEALED_CHUNK)];
  for (const boundary of boundaries)
    for (const end of [boundary - 1, boundary, boundary + 1, boundary + 16].filter((at) => at >= 0))
      await expect(open(sealed.subarray(0, end)), String(end)).rejects.toThrow(BlobDamaged);
  await expect(open(sealed.subarray(0, -1))).rejects.toThrow(BlobDamaged);
});

test("what was verified before the damage is given out, and nothing after it", async () => {
  const plain = randomBytes(3 * CHUNK_BYTES);
  const sealed = await seal(plain);
  sealed.writeUInt8(sealed.readUInt8(24 + SEALED_CHUNK + 5) ^ 1, 24 + SEALED_CHUNK + 5);
  const given: Uint8Array[] = [];
  await expect(async () => {
    for await (const chunk of openChunks(KEY, PLACE, inPieces(sealed))) given.push(chunk);
  }).rejects.toThrow(BlobDamaged);
  expect(Buffer.concat(given).equals(plain.subarray(0, CHUNK_BYTES))).toBe(true);
});

test("with anything behind its end, or its chunks in another order, it is damaged", async () => {
  const sealed = await seal(randomBytes(3 * CHUNK_BYTES));
  await expect(open(Buffer.concat([sealed, Buffer.from([0])]))).rejects.toThrow(BlobDamaged);
  const chunk = (n: number) => sealed.subarray(24 + n * SEALED_CHUNK, 24 + (n + 1) * SEALED_CHUNK);
  const swapped = Buffer.concat([sealed.subarray(0, 24), chunk(1), chunk(0), chunk(2)]);
  await expect(open(swapped)).rejects.toThrow(BlobDamaged);
});

test.each([
  ["organisation", { orgId: newId() }],
  ["case", { caseId: newId() }],
  ["document", { documentId: newId() }],
  ["version", { version: 2 }],
])("it does not open for another %s", async (_, other) => {
  await expect(open(await seal(randomBytes(50)), { ...PLACE, ...other })).rejects.toThrow(BlobDamaged);
});

test("it does not open with another key", async () => {
  await expect(open(await seal(randomBytes(50)), PLACE, new Uint8Array(randomBytes(32)))).rejects.toThrow(
    BlobDamaged,
  );
});

test("a bit turned anywhere is damage", async () => {
  const sealed = await seal(randomBytes(CHUNK_BYTES + 500));
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ (1 << bit);
      await expect(open(changed)).rejects.toThrow(BlobDamaged);
    }),
    { numRuns: 60 },
  );
});
