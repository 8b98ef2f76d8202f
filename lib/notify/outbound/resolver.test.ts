import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../../env.ts";
import { aNameServer, type NameServer } from "../../testing/stand-ins/name-server.ts";
import { postOut } from "./post-out.ts";
import { nameResolver } from "./resolver.ts";

let server: NameServer;
beforeEach(async () => {
  server = await aNameServer();
  setSettings({ AMPARO_OUTBOUND_ALLOW: undefined });
});
afterEach(() => server.stop());

const post = (withinMs?: number) =>
  postOut({ url: "https://hooks.example.org/", headers: {}, body: "{}" }, new AbortController().signal, {
    resolve: nameResolver([server.at]),
    withinMs,
  });

test("addresses of both families are found", async () => {
  server.addresses = ["93.184.215.14", "2606:4700:4700::1111"];
  expect(await nameResolver([server.at])("hooks.example.org", false)).toEqual(server.addresses);
});

test("a name server that turns a name to this machine is asked at each try, and never followed", async () => {
  const answers = [["127.0.0.1"], ["93.184.215.14", "::1"], ["93.184.215.14", "169.254.169.254"]];
  for (const addresses of answers) {
    server.addresses = addresses;
    expect(await post()).toEqual({ kind: "refused", code: "private_address" });
  }
  expect(server.asked.filter((name) => name === "hooks.example.org")).toHaveLength(2 * answers.length);
});

test("a name without addresses is none, and a name server that says nothing is given up", async () => {
  expect(await post()).toEqual({ kind: "refused", code: "no_address" });
  server.addresses = null;
  expect(await post(50)).toEqual({ kind: "fault", code: "timeout" });
});

test("a service of the operator's own is found as the machine finds it", async () => {
  expect(await nameResolver([server.at])("localhost", true)).toContain("127.0.0.1");
  expect(server.asked).toEqual([]);
});
