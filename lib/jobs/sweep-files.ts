import "server-only";
import { withWorker, workerClient } from "../db/client.ts";
import { documentsThatExist } from "../documents/find.ts";
import { removeOrphans } from "../storage/orphans.ts";

/**
 * Takes away sealed files that no row has named for a day: of uploads that were broken off. Only under organisations that this database
 * knows, so that a data folder that belongs to another one is left alone.
 */
export async function sweepFiles(): Promise<void> {
  const orgs = await workerClient().$queryRaw<{ id: string }[]>`select id from organisation`;
  for (const { id } of orgs) {
    const known = (ids: readonly string[]) =>
      withWorker(id, (tx) => documentsThatExist(tx, ids), { readOnly: true });
    await removeOrphans(id, known, Date.now());
  }
}
