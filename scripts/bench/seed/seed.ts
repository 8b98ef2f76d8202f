import { drawCodename } from "../../../lib/cases/codename.ts";
import type { SearchToken } from "../../../lib/crypto/blind-index.ts";
import { unwrapKey } from "../../../lib/crypto/key-wrap.ts";
import { rootKey } from "../../../lib/crypto/root-key.ts";
import type { DataKey } from "../../../lib/crypto/sealed-field.ts";
import type { Crew } from "../crew.ts";
import type { Ground } from "../ground.ts";
import { logAppealCases } from "./appeal-cases.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { addCopy, type CopyOf, type Rows } from "./copy.ts";
import { inventedPerson } from "./names.ts";
import { type Pattern, readPattern } from "./pattern.ts";
import { logPlainCases } from "./plain-cases.ts";
import { tokensOfName, withoutTokenIndexes, writeTokens } from "./tokens.ts";

/** A case that the measured may see, to be opened and to be searched for. */
export type KnownCase = { caseId: string; personId: string; codename: string; name: string };
const PATTERNS = 24;
const BATCH = 500;
const KNOWN = 60;
const DAY_MS = 86_400_000;

/**
 * Fills the organisation with so many invented cases: each kind is made by the program's own commands, then copied under keys and names of its own.
 * @returns some with appeals that the measured may see
 */
export async function seed(ground: Ground, crew: Crew, cases: number): Promise<KnownCase[]> {
  const { organisation } = crew;
  const plain = await logPlainCases(organisation.founder, PATTERNS);
  const appeals = await logAppealCases(organisation.founder, PATTERNS);
  const keys = await organisationKeys(ground, organisation.id);
  const patternsOf = (ids: string[]) =>
    Promise.all(ids.map((id) => readPattern(ground.superuser, keys.organisation, organisation.id, id)));
  const patterns = { plain: await patternsOf(plain), appeals: await patternsOf(appeals) };
  const known = await copyAll(ground, crew, keys, patterns, cases - plain.length - appeals.length);
  if (known.length === 0) throw new Error("none of the invented cases is one that the measured may see");
  return known;
}

type Keys = { organisation: DataKey; index: DataKey };

async function organisationKeys({ superuser }: Ground, orgId: string): Promise<Keys> {
  const { rows } = await superuser.query<{ id: string; kind: string; wrapped: Buffer }>(
    "select id, kind, wrapped from key_wrap where org_id = $1 and owner_id = $1",
    [orgId],
  );
  const open = (parent: DataKey, kind: string) => {
    const row = rows.find((each) => each.kind === kind);
    if (!row) throw new Error(`the organisation has no ${kind} key`);
    return unwrapKey(parent, { orgId, kind, keyId: row.id }, row.wrapped);
  };
  const organisation = open(rootKey(), "organisation");
  return { organisation, index: open(organisation, "index") };
}

async function copyAll(
  ground: Ground,
  crew: Crew,
  keys: Keys,
  patterns: { plain: Pattern[]; appeals: Pattern[] },
  count: number,
): Promise<KnownCase[]> {
  const chance = chanceOf(20_221_130);
  const codenames = await codenamesOf(ground, crew.organisation.id);
  const known: KnownCase[] = [];
  const connection = await ground.superuser.connect();
  try {
    // Copies are whole by themselves: triggers and foreign keys would only ask again what the pattern has proved.
    await connection.query("set session_replication_role = replica");
    const restoreIndexes = await withoutTokenIndexes(connection);
    let writing: Promise<unknown> = Promise.resolve();
    for (let done = 0; done < count; ) {
      const rows: Rows = new Map();
      const tokens: { personId: string; token: SearchToken }[] = [];
      for (let index = 0; index < BATCH && done < count; index += 1, done += 1) {
        const isAppeal = done % 10 === 0;
        const of = copyOf(crew, chance, codenames);
        const made = addCopy(
          rows,
          chance.oneOf(isAppeal ? patterns.appeals : patterns.plain),
          of,
          keys.organisation,
        );
        for (const token of tokensOfName(keys.index, of.name))
          tokens.push({ personId: made.personId, token });
        const isSeen = of.access === "team" && of.status === "open" && crew.teams.indexOf(of.teamId) < 2;
        if (isAppeal && isSeen && known.length < KNOWN)
          known.push({ ...made, codename: of.codename, name: of.name });
      }
      await writing;
      writing = (async () => {
        for (const [table, values] of rows)
          await connection.query(
            `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
            [JSON.stringify(values)],
          );
        await writeTokens(connection, crew.organisation.id, tokens);
      })();
      // It is awaited after the next rows are made; until then nobody listens.
      writing.catch(() => undefined);
    }
    await writing;
    await restoreIndexes();
    await connection.query("set session_replication_role = origin");
    await connection.query("vacuum analyze");
  } finally {
    connection.release();
  }
  return known;
}

/** One in fifty restricted, one in ten closed, one in ten followed; a year of them, spread over all teams. */
function copyOf(crew: Crew, chance: Chance, codenames: Set<string>): CopyOf {
  const { name, state } = inventedPerson(chance);
  const teamId = chance.oneOf(crew.teams);
  const age = chance.below(330 * 24) / 24;
  const tenth = chance.below(10);
  const now = Date.now();
  return {
    orgId: crew.organisation.id,
    name,
    nationality: state,
    codename: freshCodename(codenames),
    teamId,
    makerId: chance.oneOf(crew.workers.get(teamId) ?? []).userId,
    access: chance.below(50) === 0 ? "restricted" : "team",
    status: tenth === 0 ? "closed" : tenth === 1 ? "watching" : "open",
    createdAt: new Date(now - age * DAY_MS),
    updatedAt: new Date(now - chance.below(Math.max(1, Math.floor(age * 1000))) * (DAY_MS / 1000)),
  };
}

async function codenamesOf({ superuser }: Ground, orgId: string): Promise<Set<string>> {
  const { rows } = await superuser.query<{ codename: string }>(
    "select codename from case_file where org_id = $1",
    [orgId],
  );
  return new Set(rows.map(({ codename }) => codename));
}

/** A caseload of this size uses up the names of two words: each few tries ask for a word more. */
function freshCodename(taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const codename = drawCodename("en", 2 + Math.floor(attempt / 6));
    if (taken.has(codename)) continue;
    taken.add(codename);
    return codename;
  }
}
