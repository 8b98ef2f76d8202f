import { expect, test, vi } from "vitest";
import { childEnv } from "./child-env.ts";

test("a child gets its settings, a little of the machine, and nothing of what it is not given", () => {
  vi.stubEnv("CLOUD_TOKEN", "secret");
  vi.stubEnv("DATABASE_URL", "postgresql://owner:secret@db/amparo");
  const env = childEnv({ NODE_ENV: "production", PORT: "4100" });
  expect(env).toMatchObject({
    NODE_ENV: "production",
    PORT: "4100",
    PATH: process.env.PATH,
    NEXT_TELEMETRY_DISABLED: "1",
  });
  expect(Object.values(env).join()).not.toContain("secret");
  // Empty and not absent: Next fills what is absent from `.env`.
  expect(env).toMatchObject({
    DATABASE_URL: "",
    DATABASE_URL_FILE: "",
    AMPARO_DB_WORKER_URL: "",
    SMTP_URL: "",
  });
  vi.unstubAllEnvs();
});
