import { expect, test, vi } from "vitest";
import { aCase, aMember, anOrganisation, aTeam } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { withActor } from "./client.ts";
import type { Tx } from "./unit.ts";

await testDatabase();
const org = await anOrganisation();
const outsider = await aMember(org, { teamId: await aTeam(org) });
const { caseId } = await aCase(org.founder, org.teamId, { name: "Somebody" });

const READS = { readOnly: true } as const;
const cases = (tx: Tx) => tx.$queryRaw<{ id: string }[]>`select id from case_file where id = ${caseId}::uuid`;

test("who reads is told to the row policies, also on a connection that served another", async () => {
  for (const [actor, count] of [
    [org.founder, 1],
    [outsider, 0],
    [org.founder, 1],
  ] as const)
    expect(await withActor(actor, cases, READS)).toHaveLength(count);
});

test("nothing can be written", async () => {
  const write = withActor(
    org.founder,
    (tx) => tx.$queryRaw`update case_file set version = version + 1`,
    READS,
  );
  await expect(write).rejects.toThrow(/read-only transaction/);
});

test("a fault ends the unit, and the next one finds its connection clean", async () => {
  const fault = withActor(
    org.founder,
    (tx) => Promise.all([tx.$queryRaw`select 1 / 0`, cases(tx), cases(tx)]),
    READS,
  );
  await expect(fault).rejects.toThrow(/division by zero/);
  expect(await withActor(outsider, cases, READS)).toHaveLength(0);
});

test("after its unit a transaction answers nothing: the connection may be another's by then", async () => {
  const kept = await withActor(org.founder, async (tx) => tx, READS);
  await expect(cases(kept)).rejects.toThrow(/has ended/);
});

test("two instances of this module, as Next makes them for pages and actions, share a connection", async () => {
  await withActor(org.founder, cases, READS);
  vi.resetModules();
  const other = await import("./client.ts");
  const rows = await other.withActor(
    org.founder,
    (tx) => tx.$queryRaw`select 'asked by the other' as text`,
    READS,
  );
  expect(rows).toEqual([{ text: "asked by the other" }]);
});

test("values read as they do in a unit that writes", async () => {
  const values = (tx: Tx) => tx.$queryRaw`
    select date '2022-12-30' as day, timestamptz '2022-12-30T01:02:03.456+06' as moment, 7::bigint as many, 3 as few, true as yes, null as none,
      'x' as text, array['a', 'b'] as texts, array[]::uuid[] as nothing, '{"a": [1, null]}'::jsonb as json, decode('0102', 'hex') as bytes, 1.5::float8 as part`;
  const [[read], [written]] = (await Promise.all([
    withActor(org.founder, values, READS),
    withActor(org.founder, values),
  ])) as [[{ bytes: Uint8Array }], [{ bytes: Uint8Array }]];
  expect({ ...read, bytes: [...read.bytes] }).toEqual({ ...written, bytes: [...written.bytes] });
});

test("values are given as they are to a unit that writes", async () => {
  const given = (tx: Tx) => tx.$queryRaw`
    select ${["a", 'b "c"']}::text[] as texts, ${[new Uint8Array([1, 2])]}::bytea[] = array[decode('0102', 'hex')] as bytes,
      ${new Date("2022-12-30T00:00:00Z")}::timestamptz as moment, ${null}::text as none, ${5}::int as number, ${false}::boolean as no`;
  expect(await withActor(org.founder, given, READS)).toEqual(await withActor(org.founder, given));
});
