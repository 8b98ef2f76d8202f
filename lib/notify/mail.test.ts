import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { sendMail } from "./mail.ts";
import { mailAddress } from "./mail-address.ts";
import { writeLetter } from "./templates.ts";
import { transportOptions } from "./transport.ts";

const LINK = "https://amparo.example/alerts/0";
const letter = { template: "test", locale: "en", messageId: "<1@amparo.example>" } as const;
const params = { organisation: "quiet heron", link: LINK };

let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A real mail server on this machine; answers what it was given. */
async function aServer(options: SMTPServerOptions = {}): Promise<string[]> {
  const got: string[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, answer) {
      let text = "";
      stream
        .on("data", (chunk) => (text += chunk))
        .on("end", () => {
          got.push(text);
          answer();
        });
    },
    ...options,
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  setSettings({
    SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    MAIL_FROM: "Amparo <amparo@amparo.example>",
  });
  return got;
}

test("a letter reaches a real server as plain text under its own Message-ID", async () => {
  const got = await aServer();
  expect(await sendMail({ ...letter, to: " Dana@Example.org ", params })).toEqual({
    accepted: true,
    code: "accepted",
    permanent: false,
  });
  expect(got[0]).toContain("Message-ID: <1@amparo.example>");
  expect(got[0]).toContain("To: dana@example.org");
  expect(got[0]).toContain("Content-Type: text/plain");
  expect(got[0]).toContain("quiet heron");
  expect(got[0]).not.toMatch(/multipart|text\/html/);
});

test("a server that refuses the mailbox for good is told from one that is busy", async () => {
  const refusing = (responseCode: number): SMTPServerOptions => ({
    onRcptTo: (_address, _session, answer) => answer(Object.assign(new Error("no"), { responseCode })),
  });
  await aServer(refusing(550));
  expect(await sendMail({ ...letter, to: "gone@example.org", params })).toEqual({
    accepted: false,
    code: "smtp_550",
    permanent: true,
  });
  server?.close();
  await aServer(refusing(451));
  expect(await sendMail({ ...letter, to: "dana@example.org", params })).toEqual({
    accepted: false,
    code: "smtp_451",
    permanent: false,
  });
});

test("no server, a closed port and a bad address answer and do not throw", async () => {
  setSettings({ SMTP_URL: undefined, MAIL_FROM: undefined });
  expect(await sendMail({ ...letter, to: "dana@example.org", params })).toMatchObject({
    accepted: false,
    code: "no_smtp",
  });
  setSettings({ SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "amparo@amparo.example" });
  expect(await sendMail({ ...letter, to: "dana@example.org", params })).toEqual({
    accepted: false,
    code: "connection",
    permanent: false,
  });
  expect(await sendMail({ ...letter, to: "dana@example.org\r\nBcc: all@example.org", params })).toMatchObject(
    {
      code: "bad_address",
      permanent: true,
    },
  );
});

test.each([
  ["a line break in a value", "quiet\r\nBcc: x@example.org"],
  ["a line separator", "quiet\u2028heron"],
  ["a null", "quiet\0heron"],
])("%s is never written into a letter", (_, organisation) => {
  expect(() => writeLetter("test", "en", { ...params, organisation })).toThrow(TypeError);
});

test("TLS is required and checked, save on this machine", () => {
  expect(transportOptions("smtp://mail.example:587")).toMatchObject({
    requireTLS: true,
    ignoreTLS: false,
    secure: false,
    tls: { rejectUnauthorized: true },
  });
  expect(transportOptions("smtps://u%40x:p%3A@mail.example")).toMatchObject({
    secure: true,
    port: 465,
    auth: { user: "u@x", pass: "p:" },
  });
  expect(transportOptions("smtp://[::1]:2525")).toMatchObject({
    requireTLS: false,
    ignoreTLS: true,
    host: "::1",
    port: 2525,
  });
  // A name that only begins like this machine's is another machine.
  expect(transportOptions("smtp://localhost.example:25")).toMatchObject({ requireTLS: true });
});

test.each([
  ["dana@example.org", "dana@example.org"],
  ["  DANA@Example.ORG ", "dana@example.org"],
  ["dana@example.org, x@example.org", null],
  ["Dana <dana@example.org>", null],
  ["dana@example.org\nx", null],
  ["da na@example.org", null],
  ["dana..x@example.org", null],
  ["dana", null],
  [`${"a".repeat(250)}@example.org`, null],
  ["dana＠example.org", "dana@example.org"],
])("the address %j is %j", (typed, address) => expect(mailAddress(typed)).toBe(address));

test.each(["en", "ru"] as const)(
  "every letter can be written in %s, and the text fills all its places",
  (locale) => {
    const letters = [
      writeLetter("test", locale, { organisation: "Night Desk", link: LINK }),
      writeLetter("invitation", locale, { organisation: "Night Desk", link: LINK, hours: 72 }),
      ...(["newDevice", "passphraseChanged", "factorChanged", "recoveryUsed", "secondFailed"] as const).map(
        (what) => writeLetter("notice", locale, { what, link: LINK }),
      ),
    ];
    for (const { subject, text } of letters) {
      expect(subject).toMatch(/\S/);
      expect(subject).not.toMatch(/[\r\n{}]/);
      expect(text).not.toMatch(/[{}]/);
      expect(text).toContain(LINK);
    }
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(letters.length);
  },
);
