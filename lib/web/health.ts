import "server-only";
import { authQuery } from "../db/auth-pool.ts";

const WORKER_SILENT_SECONDS = 60;

/** Whether this installation can do its work now: the database writes and a worker lives. */
export async function isReady(): Promise<boolean> {
  try {
    const [row] = await authQuery<{ writable: boolean; worker: boolean }>(`
      select not pg_is_in_recovery() as writable,
        exists (select 1 from worker_heartbeat where beat_at > amparo_now() - interval '${WORKER_SILENT_SECONDS} seconds') as worker`);
    return Boolean(row?.writable && row.worker);
  } catch {
    return false;
  }
}
