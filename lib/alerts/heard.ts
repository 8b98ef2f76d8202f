import "server-only";
import { z } from "zod";
import type { Access } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { holdAlert } from "./hold.ts";
import { noteGraver } from "./join.ts";
import { tellAll } from "./recipients.ts";
import { isGraver } from "./severity.ts";

/** What was heard, in the words of whoever called: it follows while people are already being paged. */
export const Heard = z.strictObject({
  what: z.string(),
  whom: z.string(),
  place: z.string(),
  heading: z.string(),
});
export type Heard = z.infer<typeof Heard>;

export type HeardInput = {
  heard: Heard;
  severity: Code<"alert_severity">;
  sourceKind: Code<"source_kind"> | null;
  sourceGrade: Code<"evidence_grade"> | null;
  expectedAt: Temporal.Instant | null;
  /** IANA, in which the expected moment was told. */
  zone: string | null;
  version: number;
};

/**
 * Adds or corrects what was heard. The former words stay as a revision. An alert that becomes graver by it climbs the ladder of its
 * new severity.
 *
 * @returns `stale` when a colleague saved meanwhile, `stoodDown` when it is over, `damaged` when the former words cannot be opened;
 *   then nothing has changed
 */
export async function recordHeard(
  tx: Tx,
  access: Access<"alert:raise">,
  alertId: string,
  input: HeardInput,
): Promise<Result<void, "stale" | "stoodDown" | "damaged">> {
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const held = await holdAlert(tx, access, alertId);
  const [row] = await tx.$queryRaw<
    { state: string; version: number; heard: Uint8Array | null; severity: string }[]
  >`
    select state, version, heard, severity from alert
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and id = ${alertId}::uuid for update`;
  if (!row || row.state === "stood_down") return err("stoodDown");
  if (row.version !== input.version) return err("stale");
  const before = sealer.openJson("alert.heard", alertId, row.heard, Heard);
  if (isDamaged(before)) return err("damaged");
  await recordRevision(tx, {
    owner: { kind: "case", id: access.caseId },
    objectType: "alert",
    objectId: alertId,
    version: row.version,
    before: { heard: before, severity: row.severity },
    after: { heard: input.heard, severity: input.severity },
  });
  await tx.$executeRaw`update alert set heard = ${sealer.sealJson("alert.heard", alertId, input.heard)}, severity = ${input.severity},
      source_kind = ${input.sourceKind}, source_grade = ${input.sourceGrade}, expected_at = ${input.expectedAt?.toString() ?? null}::timestamptz,
      zone = ${input.zone}, updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${alertId}::uuid`;
  if (held && isGraver(input.severity, held.severity)) await noteGraver(tx, access, held, input.severity);
  await tellAll(tx, access, alertId);
  return ok();
}
