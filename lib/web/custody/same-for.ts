import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Access } from "../../access/proof.ts";
import type { AuditAction } from "../../audit/events.ts";
import { listCompanions } from "../../cases/companions.ts";
import { changeCaseIn } from "../../casework/change-case.ts";
import type { Tx } from "../../db/unit.ts";
import { ok, type Result } from "../../result.ts";
import { FieldRefused } from "../casework/known.ts";

type Recording = Access<"custody:record">;

/** Why it cannot be recorded for one of them; the codename says for whom. */
const WHY = {
  noCustody: "custody.errors.sameNoCustody",
  beforeCustody: "custody.errors.sameBeforeCustody",
  endBeforeStart: "custody.errors.sameEndBeforeStart",
  notShared: "custody.errors.sameNotShared",
  isOver: "custody.errors.sameNoCustody",
  stale: "casework.errors.changedMeanwhile",
} as const;

/**
 * Records for the ticked companions of a case what was recorded for it, each as a change of its own case, in the same unit of work: either all of
 * it stands or none.
 *
 * @throws FieldRefused where it cannot be for one of them, or where a ticked case is none of its companions
 */
export async function sameFor(
  tx: Tx,
  actor: Actor,
  access: Recording,
  also: { ids: readonly string[]; event: AuditAction; objectType: string },
  command: (tx: Tx, access: Recording) => Promise<Result<unknown, keyof typeof WHY>>,
): Promise<void> {
  if (also.ids.length === 0) return;
  const companions = (await listCompanions(tx, access.caseId)).map(({ id }) => id);
  if (!also.ids.every((id) => companions.includes(id))) throw new FieldRefused("sameFor", "unknownChoice");
  const { event, objectType } = also;
  // Always in one order, so that two people who do this at once wait for each other and do not lock each other out.
  for (const caseId of also.ids.toSorted()) {
    const change = { caseId, permission: "custody:record", event, objectType } as const;
    await changeCaseIn(tx, actor, change, async (inside, other) => {
      const result = await command(inside, other);
      if (result.ok) return ok();
      throw new FieldRefused("sameFor", { code: WHY[result.error], params: { codename: other.codename } });
    });
  }
}
