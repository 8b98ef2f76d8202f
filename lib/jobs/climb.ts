import "server-only";
import { tick } from "../alerts/ladder/tick.ts";
import { withWorker, workerClient } from "../db/client.ts";
import { faultCode, log } from "../log.ts";

/** So many alerts are looked for at once, and so many climb side by side. */
const ALERTS_AT_ONCE = 200;
const SIDE_BY_SIDE = 4;

type Due = { org_id: string; id: string };

/**
 * Climbs the ladders whose moment has come, lapses promises, stands down what somebody alone asked for an hour ago: each alert in a
 * unit of work of its own, Imminent ones first. Any number of workers may do it at once; an alert that another one holds is left to it.
 *
 * @param isStopping asked between two units of work
 * @returns how many alerts something was done for
 */
export async function climbDue(isStopping: () => boolean = () => false): Promise<number> {
  let done = 0;
  while (!isStopping()) {
    const due = await findDue();
    let climbed = 0;
    for (let at = 0; at < due.length && !isStopping(); at += SIDE_BY_SIDE) {
      const outcomes = await Promise.all(due.slice(at, at + SIDE_BY_SIDE).map(climbOne));
      climbed += outcomes.filter(Boolean).length;
    }
    done += climbed;
    // All that is due was done, or is held by others, or cannot be done and waits for the next turn.
    if (climbed === 0) break;
  }
  return done;
}

function findDue(): Promise<Due[]> {
  return workerClient().$queryRaw<Due[]>`
    select d.org_id, d.alert_id as id from (
      select org_id, alert_id, next_fire_at as at from escalation where next_fire_at <= amparo_now()
      union all select org_id, alert_id, due_at from promise where state = 'running' and due_at <= amparo_now()
      union all select org_id, alert_id, effective_at from stand_down_ask where state = 'waiting' and effective_at <= amparo_now()) d
      left join escalation e on e.org_id = d.org_id and e.alert_id = d.alert_id
    group by d.org_id, d.alert_id
    order by bool_or(e.ladder ->> 'severity' = 'imminent') desc nulls last, min(d.at) limit ${ALERTS_AT_ONCE}`;
}

/** One that fails holds up no other; it is tried at the next turn. */
function climbOne({ org_id, id }: Due): Promise<boolean> {
  return withWorker(org_id, (tx) => tick(tx, org_id, id)).catch((fault: unknown) => {
    log.error({ event: "alert.climb_failed", alertId: id, code: faultCode(fault) });
    return false;
  });
}
