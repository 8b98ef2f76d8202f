import "server-only";
import { beginPlanned } from "../alerts/drills/plan.ts";
import { withWorker, workerClient } from "../db/client.ts";
import { faultCode, log } from "../log.ts";

/** Begins the weekly drills whose hour has come, each organisation's by itself: one that fails holds up no other. @returns how many */
export async function beginDueDrills(isStopping: () => boolean = () => false): Promise<number> {
  const due = await workerClient().$queryRaw<{ org_id: string }[]>`
    select org_id from drill_plan where next_at <= amparo_now() order by next_at limit 100`;
  let begun = 0;
  for (const { org_id } of due) {
    if (isStopping()) break;
    const began = await withWorker(org_id, beginPlanned).catch((fault: unknown) => {
      log.error({ event: "drill.failed", orgId: org_id, code: faultCode(fault) });
      return false;
    });
    if (began) begun += 1;
  }
  return begun;
}
