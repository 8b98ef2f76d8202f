import type { Prisma } from "./generated/client.ts";

/** One unit of work: a transaction in which the row policies know who is asking. */
export type Tx = Prisma.TransactionClient;

/** Who a unit of work acts for. The worker has no person: its own acts carry no user. */
export type UnitActor = { orgId: string; userId: string | null; sessionId?: string | null };

/** What a unit of work knows beside its connection. */
export type Unit = UnitActor & { now: Temporal.Instant };

const units = new WeakMap<Tx, Unit>();

export function bindUnit(tx: Tx, unit: Unit): void {
  units.set(tx, unit);
}

/** The unit a transaction belongs to. A transaction that was not opened by `withActor` or `withWorker` has none: that is a bug. */
export function unitOf(tx: Tx): Unit {
  const unit = units.get(tx);
  if (!unit) throw new Error("a transaction outside a unit of work");
  return unit;
}

/** The moment of this unit of work, by the database clock. Time that decides anything comes from here. */
export function clock(tx: Tx): Temporal.Instant {
  return unitOf(tx).now;
}
