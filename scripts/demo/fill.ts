import type { Actor } from "../../lib/access/actor.ts";
import { closeAuthPool } from "../../lib/db/auth-pool.ts";
import { closeClients, withActor } from "../../lib/db/client.ts";
import { setSettings } from "../../lib/env.ts";
import type { DatabaseUrls } from "../supervisor/database.ts";
import { tellAlarm } from "./alarm/tell-alarm.ts";
import { DEMO_CASES } from "./cases.ts";
import { hasDemo, inviteColleagues } from "./organisation.ts";
import { setRules } from "./quiet.ts";
import { tellCase } from "./tell-case.ts";
import { tellZhilin } from "./zhilin.ts";

/** Fills an empty database with the demo; one that is filled already is left as it is. */
export async function fillDemo(urls: DatabaseUrls, passphrase: string): Promise<void> {
  setSettings({
    AMPARO_DB_APP_URL: urls.app,
    AMPARO_DB_AUTH_URL: urls.auth,
    AMPARO_DB_WORKER_URL: urls.worker,
  });
  try {
    if (await hasDemo()) return;
    const { colleagues, teams } = await inviteColleagues(passphrase);
    const lead = colleagues[0] as Actor;
    const today = Temporal.Now.plainDateISO("UTC");
    const told: string[] = [];
    await setRules(lead, false);
    for (const demo of DEMO_CASES) {
      told.push(
        await withActor(lead, (tx) => tellCase(tx, lead, teams[demo.team] as string, demo, today), {
          timeoutMs: 20_000,
        }),
      );
    }
    await withActor(lead, (tx) => tellZhilin(tx, lead, teams[0] as string), { timeoutMs: 20_000 });
    if (!urls.owner) throw new Error("the demo is told on a database of its own");
    await tellAlarm(urls.owner, colleagues, told);
    await setRules(lead, true);
    // Forty cases told in one evening have a dozen last days that are near or over: they ring as bells, or nothing else would be heard.
    await setRules(lead, false, ["deadline_near", "deadline_missed"]);
  } finally {
    await Promise.all([closeClients(), closeAuthPool()]);
  }
}
