/** What follows the command's name, and the exit code. */
export type Command = { help: string; run: (args: string[]) => Promise<number> };

/** Every command of the operator, by its words. Each is loaded only when it is asked for. */
export const commands: Record<string, Command> = {
  "audit verify": {
    help: "recompute the record's chains and say what was changed, taken out or slipped in",
    run: async (args) => (await import("./audit.ts")).auditVerify(args),
  },
  doctor: {
    help: "say how settings, key, database, roles, migrations, mail and worker stand",
    run: async (args) => (await import("./doctor.ts")).doctor(args),
  },
  "db init": {
    help: "make the roles and the database on the server of DATABASE_URL; --new-passwords replaces those of roles that are there",
    run: async (args) => (await import("./db.ts")).initDatabase(args),
  },
  "db migrate": {
    help: "bring the database to this program's last migration",
    run: async (args) => (await import("./db.ts")).migrateDatabase(args),
  },
  replay: {
    help: "<file> [--json] run a case, as dated facts, through the assessment and say where it differs from what the file expects",
    run: async (args) => (await import("./replay.ts")).replay(args),
  },
  "rules check": {
    help: "[file] check the rule packs, and reckon the worked examples, or those of a file",
    run: async (args) => (await import("./rules-check.ts")).rulesCheck(args),
  },
  "setup link": {
    help: "print a fresh link that founds an organisation: the first, or one more on this installation",
    run: async (args) => (await import("./setup-link.ts")).setupLink(args),
  },
  "user invite": {
    help: "<email> [--organisation <id>] [--role <role>] [--team <name>] print a link that lets a new member in",
    run: async (args) => (await import("./user.ts")).userInvite(args),
  },
  "user reset": {
    help: "<email> print a link that lets a member in anew who lost passphrase or phone",
    run: async (args) => (await import("./user.ts")).userReset(args),
  },
};
