import "server-only";
import type { Access } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { levelRank } from "./level-rank.ts";

type Held = { level: Code<"risk_level"> | null; reason: Uint8Array | null; at: string | null };

/** What the level was when the form was drawn: the moment it was last set, or `never`. */
export function levelMark(levelAt: string | null): string {
  return levelAt === null ? "never" : Temporal.Instant.from(levelAt).toString();
}

/**
 * Sets how near removal is, by a person and with a reason; null takes it back to "not assessed", with a reason too.
 *
 * @param seen the mark of the level that the person saw
 * @returns `stale` when a colleague set it meanwhile
 */
export async function setLevel(
  tx: Tx,
  access: Access<"case:assess">,
  input: { level: Code<"risk_level"> | null; reason: string; seen: string },
): Promise<Result<void, "stale">> {
  const [held] = await tx.$queryRaw<Held[]>`
    select level, level_reason as reason, to_json(level_at)#>>'{}' as at from case_file
    where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  if (!held || levelMark(held.at) !== input.seen) return err("stale");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  // A reason that cannot be opened may give way: it was kept a second time, as the "after" of the revision that set it.
  const reason = sealer.open("case_file.level_reason", access.caseId, held.reason);
  await recordRevision(tx, {
    owner: { kind: "case", id: access.caseId },
    objectType: "case_level",
    objectId: access.caseId,
    version: access.version,
    before: { level: held.level, reason: isDamaged(reason) ? null : reason },
    after: { level: input.level, reason: input.reason },
  });
  await tx.$executeRaw`
    update case_file set level = ${input.level}, level_rank = ${levelRank(input.level)}, level_by = ${access.actorId}::uuid, level_at = amparo_now(),
      level_reason = ${sealer.seal("case_file.level_reason", access.caseId, input.reason)}
    where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  return ok();
}
