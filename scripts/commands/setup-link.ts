import { parseArgs } from "node:util";
import { issueSetupToken } from "../../lib/db/setup-token.ts";
import { webSettings } from "../../lib/env.ts";
import { withDatabase } from "./with-database.ts";

/** `setup link`: prints a fresh link that founds one organisation: the first, or one more on the same installation. */
export function setupLink(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  return withDatabase(async ({ auth }) => {
    const token = await issueSetupToken(auth);
    process.stdout.write(
      `This link works once, for half an hour:\n${webSettings().origin}/setup?token=${token}\n`,
    );
    return 0;
  });
}
