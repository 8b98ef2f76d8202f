import { existsSync } from "node:fs";
import process from "node:process";
import { OperatorError } from "../lib/operator-error.ts";
import { commands } from "./commands/registry.ts";

/** The operator's command: `npm run amparo -- <command>`. Ends with 1 when something is not as it should be, with 2 when it was not understood. */
async function run(args: string[]): Promise<number> {
  const name = [args.slice(0, 2).join(" "), args[0] ?? ""].find((words) => words in commands);
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    process.stdout.write(usage());
    return args.length === 0 || args[0] === "--help" ? 0 : 2;
  }
  return command.run(args.slice(name?.split(" ").length));
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { help }]) => `  ${name.padEnd(14)} ${help}`);
  return `npm run amparo -- <command>\n\n${lines.join("\n")}\n`;
}

if (existsSync(".env")) process.loadEnvFile(".env");
try {
  // Pools and watchers may still be open; a command is over when it has answered.
  process.exit(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exit(1);
}
