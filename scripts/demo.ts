import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import process from "node:process";
import { DEMO_PEOPLE } from "./demo/colleagues.ts";
import { fillDemo } from "./demo/fill.ts";
import { standIn } from "./demo/stand-in.ts";
import { supervise } from "./supervisor/supervise.ts";

/** `npm run demo`: the program on a data folder of its own, with an invented organisation and its cases. */
if (existsSync(".env")) process.loadEnvFile(".env");

const WORDS = [
  "harbour",
  "lantern",
  "meadow",
  "copper",
  "willow",
  "granite",
  "saffron",
  "thimble",
  "orchard",
  "pebble",
  "cinder",
  "juniper",
];
const drawn = () => Array.from({ length: 5 }, () => WORDS[randomInt(WORDS.length)]).join(" ");

process.env.AMPARO_DATA_DIR = process.env.AMPARO_DEMO_DIR ?? "./demo-data";
process.env.AMPARO_KEY_FILE = "./demo.key";
process.env.PORT ??= "3100";
// The demo never works on a database of the operator's.
for (const name of [
  "DATABASE_URL",
  "AMPARO_DB_APP_URL",
  "AMPARO_DB_AUTH_URL",
  "AMPARO_DB_WORKER_URL",
  "AMPARO_DEMO_DIR",
])
  delete process.env[name];
const passphrase = process.env.AMPARO_DEMO_PASSPHRASE || drawn();
process.env.AMPARO_DEMO_PASSPHRASE = passphrase;

await standIn(Number(process.env.PORT) + 1);

const told = new AbortController();
for (const name of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(name, () => told.abort());

process.exitCode = await supervise(told.signal, {
  async fill(urls) {
    const began = performance.now();
    await fillDemo(urls, passphrase);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `The invented organisation is there (${took} s). Nothing of it leaves this machine.\n`,
    );
    process.stdout.write(
      "\nThe demo's people, all invented; their passphrase is the same, and no code is asked:\n",
    );
    for (const { email, roles } of DEMO_PEOPLE)
      process.stdout.write(`  ${email.padEnd(28)} ${roles.join(", ")}\n`);
    process.stdout.write(`  Passphrase: ${passphrase}\n`);
  },
});
