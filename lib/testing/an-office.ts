import type { Actor } from "../access/actor.ts";
import { setSettings } from "../env.ts";
import { aMember, anOrganisation, type TestOrganisation } from "./builders.ts";
import type { TestDatabase } from "./clone.ts";
import { setTestClock } from "./test-clock.ts";

/** Mail can be sent from here, as far as anybody looks: what would be sent stays a row. */
export function setUpMail(): void {
  setSettings({
    SMTP_URL: "smtp://127.0.0.1:2525",
    MAIL_FROM: "amparo@amparo.example",
    AMPARO_ORIGIN: "https://amparo.example",
  });
}

/** An organisation and somebody in its first team, at the real hour. */
export async function anOffice(database: TestDatabase): Promise<{ org: TestOrganisation; me: Actor }> {
  await setTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 0 }));
  const org = await anOrganisation();
  return { org, me: await aMember(org, { teamId: org.teamId }) };
}
