import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { openSession } from "../../auth/sessions.ts";
import { changeCase } from "../../casework/change-case.ts";
import { randomToken } from "../../crypto/hash.ts";
import { authQuery, authTransaction } from "../../db/auth-pool.ts";
import { withActor } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { strikeDocument } from "../../documents/commands.ts";
import { setSettings } from "../../env.ts";
import { sweepFiles } from "../../jobs/sweep-files.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { setSessionCookie } from "../cookies.ts";
import { receiveFile } from "./receive.ts";
import { serveFile } from "./serve.ts";

/** The browser's cookies, which the framework would hold: outside a request it has none. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
}));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => void work() }));

await testDatabase();
const ORIGIN = "http://localhost:3000";
let dir: string;
let org: TestOrganisation;
let caseId: string;
let photo: Buffer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "papers-"));
  setSettings({ AMPARO_DATA_DIR: dir, AMPARO_SESSION_SECRET: randomToken() });
  org = await anOrganisation();
  ({ caseId } = await aCase(org.founder, org.teamId));
  photo = await sharp({ create: { width: 1200, height: 1600, channels: 3, background: "#eee" } })
    .withExif({
      IFD0: { Artist: "Canary Secretova" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 14/1 0/1" },
    })
    .jpeg()
    .toBuffer();
});
afterAll(() => rm(dir, { recursive: true }));
beforeEach(() => signIn(org.founder));

/** A session of this person in the jar; null for a browser without a cookie. */
async function signIn(actor: Actor | null): Promise<void> {
  jar.clear();
  if (!actor) return;
  const account = { id: actor.userId, securityVersion: 1 };
  const { sid } = await authTransaction((query) =>
    openSession(query, account, actor.orgId, ["pwd", "otp"], null),
  );
  await setSessionCookie(sid);
}

/** Every session of theirs, as half an hour of nobody leaves it. */
const lock = (actor: Actor) =>
  authQuery("update session set locked_at = amparo_now() where user_id = $1", [actor.userId]);

type Sent = {
  name?: string;
  type?: string;
  fields?: Record<string, string>;
  accept?: string;
  headers?: Record<string, string>;
};

function send(
  bytes: Uint8Array,
  { name = "IMG_1.jpg", type = "image/jpeg", fields, accept, headers }: Sent = {},
) {
  const body = new FormData();
  for (const [key, value] of Object.entries({ caseId, key: newId(), label: "", ...fields }))
    body.append(key, value);
  body.append("photo", new File([], ""));
  body.append("file", new File([new Uint8Array(bytes)], name, { type }));
  return receiveFile(
    new Request(`${ORIGIN}/api/files`, {
      method: "POST",
      body,
      headers: { accept: accept ?? "application/json", ...headers },
    }),
  );
}

const get = (id: string, query = "", headers: Record<string, string> = {}) =>
  serveFile(new Request(`${ORIGIN}/api/files/${id}${query}`, { headers }));
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
const rows = () =>
  withActor(org.founder, (tx) => tx.document.findMany({ where: { orgId: org.id }, orderBy: { id: "asc" } }));
const actions = (objectId: string) =>
  withActor(org.founder, (tx) =>
    tx.auditEvent.findMany({
      where: { orgId: org.id, objectId },
      select: { action: true, reasonCode: true },
    }),
  );
const filesOnDisk = async () =>
  (await readdir(dir, { recursive: true })).filter((name) => /\.\d$|part$/.test(name));

async function aPaper(options?: Sent, bytes: Uint8Array = photo): Promise<string> {
  const answer = await send(bytes, options);
  expect(answer.status).toBe(200);
  return (await rows()).at(-1)!.id;
}

describe("a photograph", () => {
  test("is kept sealed, and comes back byte by byte; its copies tell neither where nor by whom it was taken", async () => {
    const id = await aPaper({ name: "Решение Тестова.jpg", fields: { label: "Ruling, page 1" } });
    const original = await get(id, "?as=original");
    expect(Buffer.from(await original.arrayBuffer()).equals(photo)).toBe(true);
    expect(Object.fromEntries(original.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": String(photo.length),
      "content-disposition": `attachment; filename="??????? ???????.jpg"; filename*=UTF-8''${encodeURIComponent("Решение Тестова.jpg")}`,
      "cache-control": "no-store",
    });
    for (const [query, edge] of [
      ["", 1600],
      ["?as=view", 1600],
      ["?as=thumb", 240],
    ] as const) {
      const copy = await get(id, query);
      const bytes = Buffer.from(await copy.arrayBuffer());
      expect(copy.headers.get("content-type")).toBe("image/jpeg");
      expect(copy.headers.get("content-disposition")).toBe(`inline; filename=${id.slice(-8)}.jpg`);
      expect(copy.headers.get("content-length")).toBe(String(bytes.length));
      expect(bytes.includes("Exif") || bytes.includes("Secretova")).toBe(false);
      expect((await sharp(bytes).metadata()).height).toBe(edge);
    }
    expect((await actions(id)).map(({ reasonCode }) => reasonCode)).toEqual(["original", "view", "view"]);
  });

  test("leaves nothing in clear: not on the disk, not in its row but what is clear by design", async () => {
    const id = await aPaper({ name: "Canary Nameova.jpg", fields: { label: "Canary Labelova" } });
    const row = (await rows()).find((each) => each.id === id)!;
    const bytes = Buffer.concat(Object.values(row).filter((value) => value instanceof Uint8Array));
    const plain = createHash("sha256").update(photo).digest();
    for (const part of ["Nameova", "Labelova", plain.toString("hex"), plain])
      expect(bytes.includes(part)).toBe(false);
    expect(row).toMatchObject({
      mediaType: "image/jpeg",
      byteSize: photo.length,
      createdBy: org.founder.userId,
    });
    for (const file of await filesOnDisk()) {
      const onDisk = await readFile(join(dir, file));
      expect(onDisk.includes("Exif") || onDisk.includes("JFIF") || file.includes("Canary")).toBe(false);
    }
    const [own] = (await filesOnDisk()).filter((name) => name.endsWith(`${id}.1`));
    expect(
      createHash("sha256")
        .update(await readFile(join(dir, own!)))
        .digest()
        .equals(row.originalHash),
    ).toBe(true);
  });

  test("sent twice with one key is kept once", async () => {
    const key = newId();
    const before = [(await rows()).length, (await filesOnDisk()).length];
    expect((await send(photo, { fields: { key } })).status).toBe(200);
    expect((await send(photo, { fields: { key } })).status).toBe(200);
    expect([(await rows()).length, (await filesOnDisk()).length]).toEqual([before[0]! + 1, before[1]! + 3]);
  });

  test("a PDF is kept as it is, and is only ever saved", async () => {
    const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n");
    const id = await aPaper({ name: "order.pdf", type: "application/pdf" }, pdf);
    const answer = await get(id);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename=order.pdf");
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    for (const as of ["view", "thumb"]) expect((await get(id, `?as=${as}`)).status).toBe(404);
  });
});

describe("who may", () => {
  test("nobody who is not signed in or whose session is locked", async () => {
    const id = await aPaper();
    await signIn(null);
    expect(await codeOf(await send(photo))).toEqual([401, "session"]);
    expect(await codeOf(await get(id))).toEqual([401, "session"]);
    await signIn(org.founder);
    await lock(org.founder);
    expect(await codeOf(await get(id))).toEqual([423, "locked"]);
  });

  test("what is not theirs and what is not there is answered alike, and adds nothing", async () => {
    const id = await aPaper();
    const before = (await filesOnDisk()).length;
    const outsider = await aMember(org, { teamId: await aTeam(org) });
    const stranger = (await anOrganisation()).founder;
    for (const actor of [outsider, stranger]) {
      await signIn(actor);
      for (const asked of [id, newId(), "no-id", `${id}?as=secret`])
        expect(await codeOf(await get(asked))).toEqual([404, "not_found"]);
      expect(await codeOf(await send(photo))).toEqual([404, "not_found"]);
    }
    expect((await filesOnDisk()).length).toBe(before);
  });

  test("an intake volunteer adds and reads, and never gets an original; a viewer only reads", async () => {
    const id = await aPaper();
    await signIn(await aMember(org, { roles: ["intake"], teamId: org.teamId }));
    expect((await send(photo)).status).toBe(200);
    await signIn(await aMember(org, { roles: ["viewer"], teamId: org.teamId }));
    expect(await codeOf(await send(photo))).toEqual([404, "not_found"]);
    expect((await get(id)).status).toBe(200);
    expect(await codeOf(await get(id, "?as=original"))).toEqual([404, "not_found"]);
  });

  test("a page of another site shows none of them", async () => {
    const id = await aPaper();
    for (const site of ["cross-site", "same-site"])
      expect((await get(id, "", { "sec-fetch-site": site })).status).toBe(403);
    for (const site of ["same-origin", "none"])
      expect((await get(id, "", { "sec-fetch-site": site })).status).toBe(200);
  });

  test("what is struck out is shown to nobody; its row and its file stay", async () => {
    const id = await aPaper();
    const before = (await filesOnDisk()).length;
    const struck = await changeCase(
      org.founder,
      { caseId, permission: "document:strike", event: "document.struck" },
      (tx, access) => strikeDocument(tx, access, { id, version: 1, reason: "another person's" }),
    );
    expect(struck.ok).toBe(true);
    expect(await codeOf(await get(id))).toEqual([404, "not_found"]);
    expect((await rows()).find((row) => row.id === id)).toMatchObject({
      voidedBy: org.founder.userId,
      version: 2,
    });
    expect((await filesOnDisk()).length).toBe(before);
  });

  test("a decision of another case is not there", async () => {
    expect(await codeOf(await send(photo, { fields: { decision: newId() } }))).toEqual([404, "not_found"]);
  });
});

/** A PNG of so many pixels in a few bytes: what a bomb looks like. */
function hugePng(edge: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(edge, 0);
  head.writeUInt32BE(edge, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const line = Buffer.alloc(Math.ceil(edge / 8) + 1);
  const lines = deflateSync(Buffer.alloc(line.length * edge));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", lines),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("what is hostile or broken", () => {
  const zip = Buffer.from(`504b03040a0000000000${"00".repeat(60)}`, "hex");
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const MB = 1024 * 1024;

  test.each<[string, () => Uint8Array, Sent, number, string]>([
    ["an empty file", () => new Uint8Array(), {}, 422, "empty"],
    ["a page named photograph", () => html, {}, 415, "kindNotTaken"],
    ["a drawing that runs", () => svg, { name: "a.svg", type: "image/svg+xml" }, 415, "kindNotTaken"],
    ["an archive named PDF", () => zip, { name: "a.pdf", type: "application/pdf" }, 415, "kindNotTaken"],
    ["a photograph named PDF", () => photo, { name: "a.pdf", type: "application/pdf" }, 415, "kindsDiffer"],
    ["a photograph declared as PNG", () => photo, { type: "image/png" }, 415, "kindsDiffer"],
    ["a photograph that ends like a program", () => photo, { name: "a.jpg.exe" }, 415, "kindsDiffer"],
    [
      "one byte too large",
      () => Buffer.concat([photo, Buffer.alloc(10 * MB + 1 - photo.length)]),
      {},
      413,
      "tooLarge",
    ],
    ["far too large", () => Buffer.alloc(40 * MB), {}, 413, "tooLarge"],
    [
      "more pixels than may be",
      () => hugePng(8000),
      { name: "a.png", type: "image/png" },
      422,
      "tooManyPixels",
    ],
    ["a photograph cut in two", () => photo.subarray(0, photo.length / 2), {}, 422, "unreadable"],
    ["only the first bytes of one", () => photo.subarray(0, 30), {}, 422, "unreadable"],
    ["a case that is no id", () => photo, { fields: { caseId: "1" } }, 422, "invalid"],
    ["a field nobody asked for", () => photo, { fields: { teamId: newId() } }, 422, "invalid"],
  ])("%s is refused and leaves nothing", async (_, bytes, sent, status, code) => {
    const before = [(await rows()).length, (await filesOnDisk()).length];
    expect(await codeOf(await send(bytes(), sent))).toEqual([status, code]);
    expect([(await rows()).length, (await filesOnDisk()).length]).toEqual(before);
  });

  test("a photograph that is a page as well is drawn anew; as it came it is only ever saved", async () => {
    const both = Buffer.concat([photo, html]);
    const id = await aPaper({}, both);
    expect(Buffer.from(await (await get(id)).arrayBuffer()).includes("script")).toBe(false);
    const original = await get(id, "?as=original");
    expect(original.headers.get("content-type")).toBe("application/octet-stream");
    expect(original.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test("a name that is a path and lies by its marks is kept as a plain name", async () => {
    const id = await aPaper({ name: "../../x/\u202egpj.jpg" });
    const name = (await get(id, "?as=original")).headers.get("content-disposition");
    expect(name).toBe("attachment; filename=gpj.jpg");
  });

  test.each([
    ["no form", { "content-type": "application/json" }, "{}"],
    ["a form without a boundary", { "content-type": "multipart/form-data" }, "x"],
    [
      "a form that breaks off",
      { "content-type": "multipart/form-data; boundary=x" },
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc',
    ],
  ])("%s", async (_, headers, body) => {
    const answer = await receiveFile(
      new Request(`${ORIGIN}/api/files`, {
        method: "POST",
        body,
        headers: { ...headers, accept: "application/json" },
      }),
    );
    expect(await codeOf(answer)).toEqual([415, "notAForm"]);
  });
});

describe("without scripts", () => {
  const form = () => `/cases/${caseId}/documents/new`;

  test("a paper that is kept leads to the case, and says so", async () => {
    const answer = await send(photo, { accept: "text/html" });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `/cases/${caseId}?paper=kept#documents`,
    ]);
  });

  test("one that is refused leads back to the form with the reason, and nothing that was typed", async () => {
    const answer = await send(Buffer.from("nothing"), { accept: "text/html", fields: { label: "Canary" } });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${form()}?problem=kindNotTaken`]);
  });

  test("who is not signed in is led to sign in, and from there to the form", async () => {
    await signIn(null);
    const headers = { referer: `${ORIGIN}${form()}?problem=empty` };
    const answer = await send(photo, { accept: "text/html", headers });
    expect(answer.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(form())}`);
    const elsewhere = await send(photo, { accept: "text/html", headers: { referer: `${ORIGIN}/cases` } });
    expect(await codeOf(elsewhere)).toEqual([401, "session"]);
  });
});

test("a file that was cut on the disk is never served as if it were whole, and the record has it", async () => {
  const large = await sharp({
    create: {
      width: 1500,
      height: 1500,
      channels: 3,
      background: "#fff",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
  const id = await aPaper({}, large);
  const path = join(dir, "blobs", org.id, id.slice(-2), `${id}.1`);
  await truncate(path, 24 + 64 * 1024 + 17);
  const begun = await get(id, "?as=original");
  await expect(begun.arrayBuffer()).rejects.toThrow();
  await truncate(path, 100);
  expect(await codeOf(await get(id, "?as=original"))).toEqual([500, "damaged"]);
  expect((await actions(id)).filter(({ action }) => action === "integrity.damaged")).toHaveLength(2);
});

test("two hundred in an hour, and no more", async () => {
  const busy = await aMember(org, { teamId: org.teamId });
  await signIn(busy);
  const { mayOnceMore } = await import("../../auth/throttle.ts");
  for (let n = 0; n < 200; n += 1) expect(await mayOnceMore("upload", [org.id, busy.userId])).toBe(true);
  const answer = await send(photo);
  expect(answer.headers.get("retry-after")).toBe("3600");
  expect(await codeOf(answer)).toEqual([429, "tooOften"]);
});

test("the sweep leaves what has a row", async () => {
  const before = await filesOnDisk();
  await sweepFiles();
  expect(await filesOnDisk()).toEqual(before);
});
