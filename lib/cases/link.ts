import "server-only";
import type { Access } from "../access/proof.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";

export type LinkKind = "incident" | "family";
export const LINK_KINDS: readonly LinkKind[] = ["incident", "family"];

/**
 * Links two cases, each to the other: people who were taken together, or who are of one family.
 *
 * @param access proof for the one, `other` for the other: who links must see both
 */
export async function linkCases(
  tx: Tx,
  access: Access<"case:edit">,
  { other, kind }: { other: Access<"case:edit">; kind: LinkKind },
): Promise<Result<void, "linkedToItself" | "alreadyLinked">> {
  if (other.caseId === access.caseId) return err("linkedToItself");
  const [held] = await tx.$queryRaw<object[]>`
    select from case_link where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and other_case_id = ${other.caseId}::uuid
      and kind = ${kind}`;
  if (held) return err("alreadyLinked");
  for (const [from, to] of [
    [access.caseId, other.caseId],
    [other.caseId, access.caseId],
  ]) {
    await tx.$executeRaw`insert into case_link (org_id, id, case_id, other_case_id, kind, created_by)
      values (${access.orgId}::uuid, ${newId()}::uuid, ${from}::uuid, ${to}::uuid, ${kind}, ${access.actorId}::uuid)`;
  }
  return ok();
}
