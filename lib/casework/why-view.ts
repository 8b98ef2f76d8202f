import type { Sealer } from "../crypto/sealer.ts";
import type { ProceedingView } from "../proceedings/views.ts";
import type { Assessment } from "../triage/assessment.ts";

/** Who raised the level, when and why. */
export type Raised = { by: string | null; at: string; reason: string | null };

/** What the page needs to say why the level is what it is. */
export type WhyView = {
  assessment: Assessment;
  zone: string;
  lanes: readonly Pick<ProceedingView, "id" | "type" | "number">[];
  raised: Raised | null;
  /** The removal whose hour has passed or that is set, about which *was it carried out* asks. */
  removalId: string | null;
};

type ActRow = {
  id: string;
  act: string;
  reason: Uint8Array;
  acted_by: string;
  acted_at: string;
  refused_at: string | null;
};

type Given = {
  assessment: Assessment;
  zone: string;
  proceedings: readonly ProceedingView[];
  acts: readonly ActRow[];
  removals: readonly { id: string; status: string }[];
  names: ReadonlyMap<string, string>;
  sealer: Sealer;
};

export function whyView({ assessment, zone, proceedings, acts, removals, names, sealer }: Given): WhyView {
  const raise = assessment.raisedTo === null ? undefined : acts.findLast(({ act }) => act === "raise");
  return {
    assessment,
    zone,
    lanes: proceedings.map(({ id, type, number }) => ({ id, type, number })),
    raised: raise
      ? {
          by: names.get(raise.acted_by) ?? null,
          at: raise.acted_at,
          reason: sealer.open("level_act.reason", raise.id, raise.reason),
        }
      : null,
    removalId: removals.findLast(({ status }) => status === "set")?.id ?? null,
  };
}
