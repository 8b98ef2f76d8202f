import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../crypto/hash.ts";
import { newId } from "../db/id.ts";
import { setSettings } from "../env.ts";
import { dropBlob, keepBlob, readBlob } from "./blobs.ts";
import { BlobDamaged, type BlobPlace } from "./chunk-seal.ts";
import { removeOrphans } from "./orphans.ts";

const KEY = new Uint8Array(randomBytes(32));
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "blobs-"));
  setSettings({ AMPARO_DATA_DIR: dir });
});
afterAll(() => rm(dir, { recursive: true }));

const aPlace = (orgId = newId()): BlobPlace => ({ orgId, caseId: newId(), documentId: newId(), version: 1 });
const pathOf = ({ orgId, documentId, version }: BlobPlace) =>
  join(dir, "blobs", orgId, documentId.slice(-2), `${documentId}.${version}`);
const read = async (place: BlobPlace) =>
  Buffer.concat(await Array.fromAsync((await readBlob(KEY, place)).chunks));

test("a blob is kept for its owner alone, with nothing in clear and no unfinished file beside it", async () => {
  const place = aPlace();
  const plain = Buffer.from("a decision of the court, photographed ".repeat(5000));
  const hash = await keepBlob(KEY, place, plain);
  const onDisk = await readFile(pathOf(place));
  expect(onDisk.includes("court")).toBe(false);
  expect(Buffer.from(hash).equals(sha256(onDisk))).toBe(true);
  expect((await stat(pathOf(place))).mode & 0o777).toBe(0o600);
  expect((await stat(join(pathOf(place), ".."))).mode & 0o777).toBe(0o700);
  expect(await readdir(join(pathOf(place), ".."))).toEqual([`${place.documentId}.1`]);
  expect((await readBlob(KEY, place)).bytes).toBe(plain.length);
  expect((await read(place)).equals(plain)).toBe(true);
});

test("one that was cut, or is gone, is damaged", async () => {
  const place = aPlace();
  await keepBlob(KEY, place, randomBytes(200_000));
  await truncate(pathOf(place), 24 + 64 * 1024 + 17);
  await expect(read(place)).rejects.toThrow(BlobDamaged);
  await dropBlob(place);
  await dropBlob(place);
  await expect(read(place)).rejects.toThrow(BlobDamaged);
});

test("orphans go after a day; the young, the known and another organisation's stay", async () => {
  const orgId = newId();
  const [orphan, known, young, other] = [aPlace(orgId), aPlace(orgId), aPlace(orgId), aPlace()];
  for (const place of [orphan, known, young, other]) await keepBlob(KEY, place, randomBytes(10));
  const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
  for (const place of [orphan, known, other]) await utimes(pathOf(place), yesterday, yesterday);
  const asked: string[][] = [];
  const removed = await removeOrphans(
    orgId,
    async (ids) => {
      asked.push([...ids]);
      return new Set([known.documentId]);
    },
    Date.now(),
  );
  expect(removed).toBe(1);
  expect(asked.flat().sort()).toEqual([orphan.documentId, known.documentId].sort());
  await expect(read(orphan)).rejects.toThrow(BlobDamaged);
  for (const place of [known, young, other]) expect(await read(place)).toHaveLength(10);
});

test("an organisation without any blob has no orphans", async () => {
  expect(await removeOrphans(newId(), async () => new Set(), Date.now())).toBe(0);
});
