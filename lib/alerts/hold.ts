import "server-only";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/unit.ts";
import type { OfCase } from "./recipients.ts";
import type { Severity } from "./severity.ts";

/** An alert that this unit of work holds: nobody else changes it or climbs its ladder meanwhile. */
export type HeldAlert = {
  id: string;
  caseId: string;
  kind: string;
  severity: Severity;
  state: "raised" | "taken" | "stood_down";
  raisedBy: string | null;
  takenBy: string | null;
  undoUntil: Temporal.Instant;
};

type Row = {
  id: string;
  case_id: string;
  kind: string;
  severity: Severity;
  state: HeldAlert["state"];
  raised_by: string | null;
  taken_by: string | null;
  undo_until: Date;
};

const COLUMNS = sql`a.id, a.case_id, a.kind, a.severity, a.state, a.raised_by, a.taken_by, a.undo_until`;

/** Holds an alert, its case first: in this order everywhere, so that two who press at once wait and do not lock each other out. */
export async function holdAlert(
  tx: Tx,
  of: Pick<OfCase, "orgId" | "caseId">,
  alertId: string,
): Promise<HeldAlert | null> {
  await tx.$executeRaw`select 1 from case_file where org_id = ${of.orgId}::uuid and id = ${of.caseId}::uuid for update`;
  const [row] = await tx.$queryRaw<Row[]>`
    select ${COLUMNS} from alert a where a.org_id = ${of.orgId}::uuid and a.case_id = ${of.caseId}::uuid and a.id = ${alertId}::uuid for update`;
  return row ? heldOf(row) : null;
}

/** The same for a worker, which waits for nobody: null where somebody else holds the alert or its case. */
export async function holdIfFree(tx: Tx, orgId: string, alertId: string): Promise<HeldAlert | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${COLUMNS} from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id
    where a.org_id = ${orgId}::uuid and a.id = ${alertId}::uuid for update of c, a skip locked`;
  return row ? heldOf(row) : null;
}

const heldOf = (row: Row): HeldAlert => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  severity: row.severity,
  state: row.state,
  raisedBy: row.raised_by,
  takenBy: row.taken_by,
  undoUntil: row.undo_until.toTemporalInstant(),
});
