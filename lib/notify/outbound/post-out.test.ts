import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, expect, test } from "vitest";
import { setSettings } from "../../env.ts";
import { CERTIFICATE, CERTIFICATE_KEY } from "../../testing/stand-ins/certificate.ts";
import { aStandIn, type StandIn } from "../../testing/stand-ins/stand-in.ts";
import { askGateway } from "./ask-gateway.ts";
import { postOut } from "./post-out.ts";

const here = async () => ["127.0.0.1"];
const never = new AbortController().signal;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function allowed(): Promise<StandIn> {
  const standIn = await aStandIn(() => ({ status: 204 }));
  closing.push(standIn.stop);
  setSettings({ AMPARO_OUTBOUND_ALLOW: new URL(standIn.url).host });
  return standIn;
}

async function aTlsServer(): Promise<{ port: number; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer({ cert: CERTIFICATE, key: CERTIFICATE_KEY }, (request, response) => {
    seen.push(String(request.headers.host));
    response.end("ok");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closing.push(() => server.close());
  return { port: (server.address() as AddressInfo).port, seen };
}

const post = (url: string, resolve = here, signal = never, withinMs = 5000) =>
  postOut({ url, headers: { "content-type": "application/json" }, body: "{}" }, signal, {
    resolve,
    withinMs,
  });

test("a name that is public when it is checked and private a moment later is never reached there", async () => {
  const standIn = await allowed();
  setSettings({ AMPARO_OUTBOUND_ALLOW: undefined });
  const answers = [["192.0.2.1"], ["127.0.0.1"]];
  for (let n = 0; n < 2; n += 1)
    expect(await post("https://rebind.example.org/", async () => answers.shift() ?? [])).toEqual({
      kind: "refused",
      code: "private_address",
    });
  expect(standIn.requests).toEqual([]);
});

test("the connection is made to the checked address under the name's own certificate", async () => {
  const { port, seen } = await aTlsServer();
  const url = `https://hooks.example.org:${port}/`;
  setSettings({ AMPARO_OUTBOUND_ALLOW: `hooks.example.org:${port},other.example.org:${port}` });
  expect(await post(url)).toEqual({ kind: "fault", code: "tls" });
  const before = getCACertificates("default");
  closing.push(() => setDefaultCACertificates(before));
  setDefaultCACertificates([...before, CERTIFICATE]);
  expect(await post(url)).toMatchObject({ kind: "answered", status: 200 });
  expect(seen).toEqual([`hooks.example.org:${port}`]);
  expect(await post(`https://other.example.org:${port}/`)).toEqual({ kind: "fault", code: "tls" });
});

test("a redirect is an answer and is not followed", async () => {
  const standIn = await allowed();
  standIn.manner = { status: 302, headers: { location: "http://169.254.169.254/latest/meta-data/" } };
  expect(await post(standIn.url)).toMatchObject({ kind: "answered", status: 302 });
  expect(standIn.requests).toHaveLength(1);
});

test.each([
  ["120", undefined, 120],
  ["99999999", undefined, 86_400],
  ["Fri, 27 Nov 2026 20:01:30 GMT", "Fri, 27 Nov 2026 20:00:00 GMT", 90],
  ["Fri, 27 Nov 2026 19:00:00 GMT", "Fri, 27 Nov 2026 20:00:00 GMT", 0],
  ["soon", undefined, undefined],
  ["-5", undefined, undefined],
])("retry after %s", async (retry, date, seconds) => {
  const standIn = await allowed();
  standIn.manner = { status: 503, headers: { "retry-after": retry, ...(date && { date }) } };
  expect(await post(standIn.url)).toEqual({ kind: "answered", status: 503, retryAfter: seconds });
});

test("a name service that never answers is given up", async () => {
  const given = new AbortController();
  const waiting = post("https://hooks.example.org/", () => new Promise(() => given.abort()), given.signal);
  expect(await waiting).toEqual({ kind: "fault", code: "timeout" });
});

test("a port where nobody listens, a line that breaks, headers without end", async () => {
  setSettings({ AMPARO_OUTBOUND_ALLOW: "127.0.0.1:9" });
  expect(await post("http://127.0.0.1:9/")).toEqual({ kind: "fault", code: "connection" });
  const standIn = await allowed();
  standIn.manner = { status: 200, headers: { "x-long": "a".repeat(20_000) } };
  expect(await post(standIn.url)).toEqual({ kind: "fault", code: "answer_too_large" });
});

test("two megabytes of answer are not read, and the status still counts", async () => {
  const standIn = await allowed();
  standIn.manner = "flood";
  expect(await post(standIn.url)).toMatchObject({ kind: "answered", status: 200 });
});

test("who says nothing is given up although nobody else calls it off", async () => {
  const standIn = await allowed();
  standIn.manner = "hang";
  expect(await post(standIn.url, here, never, 50)).toEqual({ kind: "fault", code: "timeout" });
  standIn.manner = "hangBody";
  const question = { method: "GET", url: standIn.url, withinMs: 50 } as const;
  expect(await askGateway(question, never)).toEqual({ kind: "fault", code: "timeout" });
});
