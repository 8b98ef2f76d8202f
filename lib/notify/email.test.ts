import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { aMailServer, type MailServer } from "../testing/mail-server.ts";
import { aMessage } from "../testing/stand-ins/message.ts";
import { email } from "./email.ts";

let server: MailServer;
beforeEach(async () => {
  server = await aMailServer();
  setSettings({ SMTP_URL: server.url, MAIL_FROM: "Amparo <amparo@amparo.example>" });
});
afterEach(() => server.stop());

const send = (address = "dana@example.org", signal = AbortSignal.timeout(10_000)) =>
  email.send(aMessage(), { address, secret: null, identity: null }, signal);

test("a message becomes one plain letter under its own id, at every try the same", async () => {
  const messageId = `<${aMessage().id}@amparo.example>`;
  for (let tries = 0; tries < 2; tries += 1)
    expect(await send()).toEqual({ outcome: "accepted", code: "accepted", providerRef: messageId });
  for (const letter of server.letters) {
    expect(letter).toContain(`Message-ID: ${messageId}`);
    expect(letter).toContain("Subject: Quiet Heron: Imminent");
    expect(letter).toContain("https://amparo.example/a/3f2k");
    expect(letter).toContain("Auto-Submitted: auto-generated");
  }
});

test.each([
  [450, "again"],
  [451, "again"],
  [452, "again"],
  [550, "failed"],
  [553, "failed"],
  [554, "failed"],
])("a recipient met with %i means %s", async (status, outcome) => {
  server.manner = status;
  expect(await send()).toEqual({ outcome, code: `smtp_${status}`, providerRef: null });
});

test("a line that breaks in the middle may have been a letter, and is tried again", async () => {
  server.manner = "drop";
  expect(await send()).toMatchObject({ outcome: "again", code: "connection" });
});

test("a server that says nothing is given up when the time is over", async () => {
  server.manner = "hang";
  const patience = new AbortController();
  const sending = send("dana@example.org", patience.signal);
  await expect.poll(() => server.unanswered).toBe(1);
  patience.abort();
  expect(await sending).toEqual({ outcome: "again", code: "timeout", providerRef: null });
  expect(await send("dana@example.org", AbortSignal.abort())).toMatchObject({ code: "timeout" });
});

test("a second mailbox is not slipped in, and without a server it waits", async () => {
  expect(await send("dana@example.org, all@example.org")).toMatchObject({
    outcome: "failed",
    code: "bad_address",
  });
  setSettings({ SMTP_URL: undefined });
  expect(email.isSet()).toBe(false);
  expect(await send()).toEqual({ outcome: "again", code: "no_smtp", providerRef: null });
});
