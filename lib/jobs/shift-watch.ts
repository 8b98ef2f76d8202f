import "server-only";
import { watchRotas } from "../alerts/rota/watch.ts";
import { withWorker, workerClient } from "../db/client.ts";
import { faultCode, log } from "../log.ts";

/** Looks at the rotas of every organisation that has one, each in a unit of work of its own: one that fails holds up no other. */
export async function watchShifts(isStopping: () => boolean = () => false): Promise<number> {
  const orgs = await workerClient().$queryRaw<{ org_id: string }[]>`
    select distinct org_id from rota where ended_at is null`;
  let done = 0;
  for (const { org_id } of orgs) {
    if (isStopping()) break;
    done += await withWorker(org_id, watchRotas).catch((fault: unknown) => {
      log.error({ event: "shift_watch.failed", code: faultCode(fault) });
      return 0;
    });
  }
  return done;
}
