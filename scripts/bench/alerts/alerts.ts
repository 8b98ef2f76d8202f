import { join } from "node:path";
import { build, isBuilt } from "../../supervisor/build.ts";
import type { Asked } from "../asked.ts";
import { type Crew, makeCrew, newSecret } from "../crew.ts";
import { type Closing, type Ground, makeGround } from "../ground.ts";
import { freePort } from "../ports.ts";
import { type Program, startProgram } from "../program.ts";
import { ROOT } from "../root.ts";
import { seed } from "../seed/seed.ts";
import { type Line, linesTable } from "./figures.ts";
import { benchMail } from "./mail.ts";
import { anAudience } from "./people.ts";
import { benchReach } from "./reach.ts";

/** As many as listen: 250 people with four browsers each; a person may have five. */
const LISTENERS = { people: 250, browsers: 4 };

/**
 * `npm run bench -- alerts`: from the commit of an alert to every screen and to the mail server, against the built program and its own
 * worker. `--only reach` or `--only mail` is one half; `--cases` is the caseload whose lists are loaded meanwhile.
 */
export async function benchAlerts(
  asked: Asked,
  closing: Closing,
  say: (words: string) => void,
): Promise<void> {
  const ground = await makeGround(closing);
  const secret = newSecret();
  const crew = await makeCrew(secret);
  if (!isBuilt(ROOT)) {
    say("Building the program");
    await build(ROOT, join(ground.folder, "build.log"), new AbortController().signal);
  }
  const lines: Line[] = [];
  const isAsked = (half: string) => !asked.only || asked.only.has(half);
  if (isAsked("reach")) {
    say(`Inventing ${asked.cases} cases and ${LISTENERS.people} people with ${LISTENERS.browsers} browsers`);
    await seed(ground, crew, asked.cases);
    const audience = await anAudience(crew.organisation, secret, LISTENERS);
    const program = await start(ground, secret, {}, closing);
    lines.push(
      ...(await benchReach(
        program.origin,
        audience,
        { asked: lists(crew), folder: ground.folder },
        closing,
        say,
      )),
    );
    await program.stop();
  }
  if (isAsked("mail")) {
    const settings = (url: string) => ({ SMTP_URL: url, MAIL_FROM: "amparo@example.org" });
    lines.push(
      ...(await benchMail(ground, (url) => start(ground, secret, settings(url), closing), closing, say)),
    );
  }
  say(`\n${linesTable(lines)}`);
}

const lists = (crew: Crew) =>
  crew.cookies.map((cookie) => ({
    method: "GET" as const,
    path: "/cases",
    headers: { Cookie: cookie },
    body: "",
  }));

async function start(
  ground: Ground,
  secret: string,
  settings: Record<string, string>,
  closing: Closing,
): Promise<Program> {
  return startProgram(
    {
      PORT: String(await freePort()),
      AMPARO_DATA_DIR: join(ground.folder, "data"),
      AMPARO_KEY_FILE: ground.keyFile,
      AMPARO_SESSION_SECRET: secret,
      AMPARO_DB_APP_URL: ground.urls.app,
      AMPARO_DB_AUTH_URL: ground.urls.auth,
      AMPARO_DB_WORKER_URL: ground.urls.worker,
      ...settings,
    },
    closing,
  );
}
