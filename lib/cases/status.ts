import "server-only";
import type { Access } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { writeNote } from "./notes.ts";

type Status = Code<"case_status">;
type ClosureReason = Code<"closure_reason">;

/** How a case stands: worked on, followed, or closed for a reason, as a duplicate of another where that is the reason. */
export type Standing = {
  status: Status;
  closureReason: ClosureReason | null;
  duplicateOf: string | null;
  closedOn: string | null;
};

/** The standing as one text. It tells a form whether a colleague was quicker. */
export function standingMark({ status, closureReason }: Pick<Standing, "status" | "closureReason">): string {
  return `${status} ${closureReason ?? "-"}`;
}

type Held = Standing & { isHeld: boolean | null; version: number };

/** A change of standing: what the person saw, their words, and the day it counts from (`YYYY-MM-DD`, of the host state). */
export type Change = { seen: string; words: string | null; on: string };

export type CloseRefusal =
  | "stale"
  | "needsWords"
  | "stillHeld"
  | "needsDuplicate"
  | "noSuchCase"
  | "duplicateOfItself"
  | "duplicateOfDuplicate";

/**
 * Closes a case for a reason. Its record stays whole and can be opened again.
 *
 * @param duplicateOf the case that stays, where the reason is that this one is a duplicate; ignored otherwise
 */
export async function closeCase(
  tx: Tx,
  access: Access<"case:close">,
  input: Change & { reason: ClosureReason; duplicateOf: string | null },
): Promise<Result<void, CloseRefusal>> {
  const held = await getStanding(tx, access);
  if (standingMark(held) !== input.seen) return err("stale");
  if (input.reason === "other" && input.words === null) return err("needsWords");
  // Somebody in custody who is not heard from is an alert, and the case stays open.
  if (input.reason === "contact_lost" && held.isHeld) return err("stillHeld");
  const duplicateOf = input.reason === "duplicate" ? input.duplicateOf : null;
  if (input.reason === "duplicate") {
    const wrong = await wrongOriginal(tx, access, duplicateOf);
    if (wrong) return err(wrong);
  }
  const to = { status: "closed" as const, closureReason: input.reason, duplicateOf, closedOn: input.on };
  await setStanding(tx, access, held, to, input);
  return ok();
}

/** Says that a case is worked on, or only followed; opens a closed one again. @returns `needsReason` where that is not said of a closed case */
export async function keepOpen(
  tx: Tx,
  access: Access<"case:close">,
  input: Change & { status: "open" | "watching" },
): Promise<Result<void, "stale" | "needsReason">> {
  const held = await getStanding(tx, access);
  if (standingMark(held) !== input.seen) return err("stale");
  if (held.status === "closed" && input.words === null) return err("needsReason");
  const to = { status: input.status, closureReason: null, duplicateOf: null, closedOn: null };
  await setStanding(tx, access, held, to, input);
  return ok();
}

async function setStanding(tx: Tx, access: Access, held: Held, to: Standing, change: Change): Promise<void> {
  await tx.$executeRaw`
    update case_file set status = ${to.status}, closure_reason = ${to.closureReason}, duplicate_of = ${to.duplicateOf}::uuid, closed_on = ${to.closedOn}::date
    where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  const { version, isHeld: _, ...before } = held;
  const owner = { kind: "case" as const, id: access.caseId };
  await recordRevision(tx, {
    owner,
    objectType: "case_status",
    objectId: access.caseId,
    version,
    before,
    after: { ...to, words: change.words },
  });
  // The words are a note too, so that they are read where the story is read.
  if (change.words === null) return;
  const said = { text: change.words, on: change.on, knownOn: change.on, sourceKind: null, sourceGrade: null };
  await writeNote(tx, access, said);
}

/** Why a case cannot be the one that stays; null where it can. One that is not there for this actor is none. */
async function wrongOriginal(tx: Tx, access: Access, id: string | null): Promise<CloseRefusal | null> {
  if (id === null) return "needsDuplicate";
  if (id === access.caseId) return "duplicateOfItself";
  const [other] = await tx.$queryRaw<{ duplicate_of: string | null }[]>`
    select duplicate_of from case_file where org_id = ${access.orgId}::uuid and id = ${id}::uuid`;
  if (!other) return "noSuchCase";
  return other.duplicate_of === null ? null : "duplicateOfDuplicate";
}

/** How a case stands now. */
export async function getStanding(tx: Tx, of: { orgId: string; caseId: string }): Promise<Held> {
  const [row] = await tx.$queryRaw<Held[]>`
    select status, closure_reason as "closureReason", duplicate_of as "duplicateOf", closed_on::text as "closedOn", is_held as "isHeld",
      version from case_file
    where org_id = ${of.orgId}::uuid and id = ${of.caseId}::uuid`;
  if (!row) throw new Error("a case that was proved is not there");
  return row;
}
