import type { Ground } from "../ground.ts";

/** A message of the outbox: by which row its text left, and whether it is over. */
export type Delivery = { id: string; alertId: string; textOf: string; isOver: boolean; isAccepted: boolean };

const COLUMNS = `id, alert_id as "alertId", coalesce(bundled_into, id) as "textOf",
  state not in ('queued', 'sending', 'failed_retrying') as "isOver", state in ('accepted', 'delivered') as "isAccepted"`;

/** Every message about these alerts that goes by mail. */
export async function deliveriesOf(ground: Ground, alertIds: readonly string[]): Promise<Delivery[]> {
  const { rows } = await ground.superuser.query<Delivery>(
    `select ${COLUMNS} from outbox where channel = 'email' and alert_id = any ($1::uuid[])`,
    [alertIds],
  );
  return rows;
}

/** Waits until every message about these alerts is over. @returns them, some not over where the time was */
export async function untilOver(
  ground: Ground,
  alertIds: readonly string[],
  least: number,
  withinMs: number,
): Promise<Delivery[]> {
  const end = performance.now() + withinMs;
  for (;;) {
    const rows = await deliveriesOf(ground, alertIds);
    const isDone = rows.length >= least && rows.every(({ isOver }) => isOver);
    if (isDone || performance.now() > end) return rows;
    await new Promise((wait) => setTimeout(wait, 250));
  }
}
