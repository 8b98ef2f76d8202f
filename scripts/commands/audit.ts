import process from "node:process";
import { parseArgs } from "node:util";
import pg from "pg";
import { type ChainFault, verifyChains } from "../../lib/audit/verify.ts";
import { withDatabase } from "./with-database.ts";

const MEANING: Record<ChainFault["fault"], string> = {
  changed: "the entry is not what was written then",
  broken: "the link does not follow the one before it",
  gap: "links are missing before this one",
  event_missing: "the entry was taken away",
  not_linked: "an entry was slipped in",
  tail_cut: "the end of the record was cut off",
};

/** `audit verify`: recomputes the chain of every organisation. Exit code 1 when one does not hold. */
export async function auditVerify(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const faults = await withDatabase((urls) => verified(urls.owner));
  for (const { orgId, seq, fault } of faults) {
    process.stdout.write(`${orgId}${seq === null ? "" : `, link ${seq}`}: ${MEANING[fault]}.\n`);
  }
  process.stdout.write(
    faults.length === 0 ? "The record holds: every chain is whole.\n" : `${faults.length} faults.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

async function verified(ownerUrl: string): Promise<ChainFault[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await verifyChains(async (text, values = []) => (await owner.query(text, values)).rows);
  } finally {
    await owner.end();
  }
}
