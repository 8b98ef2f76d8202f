import "server-only";
import type { Access } from "../access/proof.ts";
import { recordEvent } from "../cases/events/commands.ts";
import type { EventFields } from "../cases/events/event.ts";
import type { Tx } from "../db/unit.ts";
import { ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";

type Checked = Partial<Record<Code<"access_party">, Code<"access_state">>>;
type Known = Pick<
  EventFields,
  "knownOn" | "sourceKind" | "sourceGrade" | "on" | "time" | "zone" | "note" | "isInferred"
>;

/** Records what was found of several who want to see the person, each as a check of its own. */
export async function recordAccessChecks(
  tx: Tx,
  access: Access<"custody:record">,
  checked: Checked,
  known: Known,
): Promise<Result<void, never>> {
  for (const [party, state] of Object.entries(checked)) {
    const fact = { kind: "access", code: party as Code<"access_party">, state } as const;
    await recordEvent(tx, access, { ...known, ...fact });
  }
  return ok();
}
