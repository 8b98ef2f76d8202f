import pg from "pg";
import type { Actor } from "../../lib/access/actor.ts";
import { listCases } from "../../lib/cases/list.ts";
import { readFilters } from "../../lib/cases/list-filters.ts";
import { withActor } from "../../lib/db/client.ts";
import { capturingSql } from "../../lib/testing/captured-sql.ts";

/** The list's own SQL without the program: milliseconds of one transaction with it, at the middle and at the 95th percentile. */
export type RawSql = { p50: number; p95: number; times: number };

/** Runs what the list sends, as its role and under its policies, through the driver alone and one connection. */
export async function rawListSql(appUrl: string, actor: Actor, seconds: number): Promise<RawSql> {
  const list = () => withActor(actor, (tx) => listCases(tx, readFilters({}), null), { readOnly: true });
  await list();
  const { sent } = await capturingSql(list);
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const times: number[] = [];
  try {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      const began = performance.now();
      await client.query("begin");
      for (const [index, { text, values }] of sent.entries())
        await client.query({ text, values, name: `raw ${index}` });
      await client.query("commit");
      times.push(performance.now() - began);
    }
  } finally {
    await client.end();
  }
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  return { p50: at(0.5), p95: at(0.95), times: sorted.length };
}
