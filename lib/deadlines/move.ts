import "server-only";
import { recordRevision } from "../audit/revision.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { CountedRule } from "../remedies/counted-rule.ts";
import type { DeadlineDays } from "./days.ts";
import type { DeadlineRow } from "./rows.ts";

/** By what the new days were reckoned. */
type Basis = { figures: CountedRule; packVersion: string };

/** Gives a deadline other days. Its former ones stay as a revision, with the version that gave them. */
export async function moveDeadline(
  tx: Tx,
  caseId: string,
  deadline: DeadlineRow,
  fresh: DeadlineDays,
  { figures, packVersion }: Basis,
): Promise<void> {
  const { orgId } = unitOf(tx);
  const isAccepted = packVersion !== deadline.pack_version;
  await tx.$executeRaw`update deadline set start_kind = ${fresh.start_kind}, start_on = ${fresh.start_on}::date,
      start_at = ${fresh.start_at}::timestamptz, is_assumed = ${fresh.is_assumed}, is_disputed = ${fresh.is_disputed},
      cautious_day = ${fresh.cautious_day}::date, cautious_at = ${fresh.cautious_at}::timestamptz,
      later_day = ${fresh.later_day}::date, later_at = ${fresh.later_at}::timestamptz, zone = ${fresh.zone},
      nature = ${figures.nature}, terms = ${JSON.stringify(figures)}::jsonb, pack_version = ${packVersion},
      kept_version = ${isAccepted ? null : deadline.kept_version}, updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${deadline.id}::uuid`;
  await recordRevision(tx, {
    owner: { kind: "case", id: caseId },
    objectType: "deadline",
    objectId: deadline.id,
    version: deadline.version,
    before: { ...daysOf(deadline), pack_version: deadline.pack_version },
    after: { ...fresh, pack_version: packVersion },
  });
}

function daysOf(row: DeadlineRow): DeadlineDays {
  const {
    start_kind,
    start_on,
    start_at,
    is_assumed,
    is_disputed,
    cautious_day,
    cautious_at,
    later_day,
    later_at,
    zone,
  } = row;
  return {
    start_kind,
    start_on,
    start_at,
    is_assumed,
    is_disputed,
    cautious_day,
    cautious_at,
    later_day,
    later_at,
    zone,
  };
}
