import "server-only";
import type { Parts } from "../alerts/delivery/health.ts";
import { workerClient } from "../db/client.ts";
import { heartbeatSettings } from "../env.ts";
import { log } from "../log.ts";

/** A node whose clock is this far from the database's says so. Milliseconds. */
const SKEW_WARN_MS = 2_000;
/** From here on it stops claiming. Milliseconds. */
export const SKEW_STOP_MS = 30_000;
/** A task that has not ended well for so long hangs or fails. Milliseconds. */
const TASK_SILENT_MS = 60_000;
const PING_WITHIN_MS = 10_000;

/**
 * Writes that this worker lives, with what its tasks last did, and measures how far its clock is from the database's.
 * @returns milliseconds that the database's clock is ahead
 */
export async function beat(workerId: string, parts: Parts): Promise<number> {
  const before = Date.now();
  const [row] = await workerClient().$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`;
  const skewMs = row ? Math.round(row.at.getTime() - (before + Date.now()) / 2) : 0;
  if (Math.abs(skewMs) > SKEW_WARN_MS) log.warn({ event: "worker.clock_differs", ms: skewMs });
  await workerClient()
    .$executeRaw`insert into worker_heartbeat (id, clock_skew_ms, parts) values (${workerId}::uuid, ${skewMs}, ${JSON.stringify(parts)}::jsonb)
    on conflict (id) do update set beat_at = amparo_now(), clock_skew_ms = excluded.clock_skew_ms, parts = excluded.parts`;
  return skewMs;
}

/** What a worker knows of itself. `beatAgoMs`: since the database last took its heartbeat; `doneAgoMs`: since each task last ended well. */
export type Standing = { skewMs: number; beatAgoMs: number; doneAgoMs: readonly number[] };

/** Whether all is well: the database answers, every task runs, and the clock is right. Else silence calls somebody. */
export const isWell = ({ skewMs, beatAgoMs, doneAgoMs }: Standing): boolean =>
  Math.abs(skewMs) <= SKEW_STOP_MS &&
  beatAgoMs < TASK_SILENT_MS &&
  doneAgoMs.every((ms) => ms < TASK_SILENT_MS);

/**
 * Tells the address of the operator's that all is well. That it cannot be told is logged, and is the watcher's to notice.
 * @returns whether it was told; never where nothing is set or not all is well
 */
export async function pingOut(standing: Standing): Promise<boolean> {
  const settings = heartbeatSettings();
  if (!settings || !isWell(standing)) return false;
  const answer = await fetch(settings.url, {
    redirect: "error",
    signal: AbortSignal.timeout(PING_WITHIN_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) log.warn({ event: "worker.ping_refused", status: answer.status });
  return true;
}
