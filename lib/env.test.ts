import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readEnv, setSettings } from "./env.ts";
import {
  parseData,
  parseKeys,
  parseMail,
  parseServer,
  parseSession,
  parseTesting,
  parseWeb,
} from "./env-groups.ts";
import { gather } from "./env-names.ts";

const dir = mkdtempSync(join(tmpdir(), "amparo-env-"));
afterAll(() => rmSync(dir, { recursive: true }));

const environment = (values: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: "test", ...values });
const URL_OF_APP = "postgresql://amparo_app:secret@db.example/amparo";

test("secrets leave the environment once read", () => {
  const given = environment({ DATABASE_URL: "postgresql://a:b@c/d", PORT: "4100" });
  expect(gather(given)).toMatchObject({ DATABASE_URL: "postgresql://a:b@c/d", PORT: "4100" });
  expect(given).toEqual(environment({ PORT: "4100" }));
});

test("a secret may lie in a file", () => {
  const file = join(dir, "secret");
  writeFileSync(file, "smtp://mail.example\n");
  expect(gather(environment({ SMTP_URL_FILE: file })).SMTP_URL).toBe("smtp://mail.example");
  expect(() => gather(environment({ SMTP_URL_FILE: join(dir, "none") }))).toThrow(
    "SMTP_URL_FILE names a file",
  );
  expect(() => gather(environment({ SMTP_URL_FILE: file, SMTP_URL: "x" }))).toThrow("both set");
});

test("a misspelt setting stops the start", () => {
  expect(() => gather(environment({ AMPARO_ORGIN: "https://amparo.example" }))).toThrow(
    "AMPARO_ORGIN: Amparo has no such setting",
  );
});

test("an empty value is none", () => {
  expect(gather(environment({ PORT: "", DATABASE_URL: "" }))).toMatchObject({
    PORT: undefined,
    DATABASE_URL: undefined,
  });
});

test("with nothing set the program serves this computer", () => {
  expect(parseWeb({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    origin: "http://localhost:3000",
    trustedProxyHops: 0,
  });
  expect(parseWeb({ PORT: "4100", AMPARO_ORIGIN: "https://amparo.example/" }).origin).toBe(
    "https://amparo.example",
  );
});

test.each([
  [{ PORT: "eighty" }, "PORT must be a number"],
  [{ PORT: "70000" }, "PORT must be from 1"],
  [{ AMPARO_ORIGIN: "amparo.example" }, "AMPARO_ORIGIN must be an address"],
  [{ AMPARO_ORIGIN: "https://amparo.example/path" }, "AMPARO_ORIGIN must be an address"],
  [{ AMPARO_ORIGIN: "ftp://amparo.example" }, "AMPARO_ORIGIN must be an address"],
  [{ AMPARO_ORIGIN: "http://192.168.1.5:3000" }, "Put Amparo behind https"],
  [{ AMPARO_TRUSTED_PROXY_HOPS: "-1" }, "AMPARO_TRUSTED_PROXY_HOPS"],
])("%o is refused with a sentence", (raw, words) => {
  expect(() => parseWeb(raw)).toThrow(words);
});

test("the key lies beside the data folder, under its name", () => {
  expect(parseKeys({}).keyFile).toBe(join(process.cwd(), "amparo.key"));
  expect(parseKeys({ AMPARO_DATA_DIR: "/srv/demo" })).toEqual({
    keyFile: "/srv/demo.key",
    dataDir: "/srv/demo",
  });
  expect(parseData({ AMPARO_DATA_DIR: "elsewhere" }).dir).toBe(join(process.cwd(), "elsewhere"));
});

test("role addresses come all together or not at all", () => {
  expect(parseServer({})).toEqual({ url: null, roles: null });
  expect(() => parseServer({ AMPARO_DB_APP_URL: URL_OF_APP })).toThrow("or none of them");
  const all = {
    AMPARO_DB_APP_URL: URL_OF_APP,
    AMPARO_DB_AUTH_URL: URL_OF_APP,
    AMPARO_DB_WORKER_URL: URL_OF_APP,
  };
  expect(parseServer(all).roles).toEqual({ app: URL_OF_APP, auth: URL_OF_APP, worker: URL_OF_APP });
  expect(() => parseServer({ DATABASE_URL: "mysql://a@b/c" })).toThrow("postgresql:// address");
});

test("mail needs a sender, and a sender no mail", () => {
  expect(parseMail({ MAIL_FROM: "amparo@example.org" })).toBeNull();
  expect(() => parseMail({ SMTP_URL: "smtp://mail.example" })).toThrow("MAIL_FROM");
  expect(() => parseMail({ SMTP_URL: "http://mail.example", MAIL_FROM: "a@b" })).toThrow("smtp://");
  expect(() => parseMail({ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b\r\nBcc: c@d" })).toThrow(
    "mail address",
  );
  expect(parseMail({ SMTP_URL: "smtps://u:p@mail.example", MAIL_FROM: "Amparo <a@b.example>" })?.from).toBe(
    "Amparo <a@b.example>",
  );
});

test("weak secrets are refused, and no secret is repeated in the sentence", () => {
  expect(() => parseSession({ AMPARO_SESSION_SECRET: "short-secret" })).toThrow(
    /^A session secret needs 32 characters or more\.$/,
  );
  expect(() => parseTesting({ AMPARO_DEMO_PASSPHRASE: "short" })).toThrow("15 characters");
  expect(() => parseTesting({ AMPARO_TEST_CLOCK: "yes" })).toThrow("AMPARO_TEST_CLOCK");
});

test("a group is checked when it is asked for, not before", () => {
  setSettings({ PORT: "no port", MAIL_FROM: undefined, SMTP_URL: undefined });
  const env = readEnv();
  expect(env.mail).toBeNull();
  expect(() => env.web).toThrow("PORT");
  setSettings({ PORT: "4100" });
  expect(env.web.port).toBe(4100);
});
