import "server-only";
import { withWorker, workerClient } from "../db/client.ts";

/** Takes away what has done its work: events a stream no longer replays, presence of streams that are gone, answers kept for resent forms. */
export async function sweep(): Promise<void> {
  await workerClient()
    .$executeRaw`delete from worker_heartbeat where beat_at < amparo_now() - interval '1 hour'`;
  await workerClient().$executeRaw`delete from live_event where created_at < amparo_now() - interval '1 day'`;
  const orgs = await workerClient().$queryRaw<{ id: string }[]>`select id from organisation`;
  for (const { id } of orgs) {
    await withWorker(id, async (tx) => {
      await tx.$executeRaw`delete from live_presence where org_id = ${id}::uuid and seen_at < amparo_now() - interval '5 minutes'`;
      await tx.$executeRaw`delete from idempotency_key where org_id = ${id}::uuid and created_at < amparo_now() - interval '7 days'`;
    });
  }
}
