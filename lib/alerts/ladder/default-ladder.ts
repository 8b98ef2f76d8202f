import type { Severity } from "../severity.ts";
import type { Ladder } from "./model.ts";

/** How long a step is waited for, in minutes, and how often the ladder is climbed again. */
const PACE: Record<Severity, { delayMinutes: number; repeats: number | null }> = {
  imminent: { delayMinutes: 2, repeats: null },
  critical: { delayMinutes: 5, repeats: 5 },
  high: { delayMinutes: 15, repeats: 2 },
  elevated: { delayMinutes: 15, repeats: 2 },
  watch: { delayMinutes: 15, repeats: 2 },
};

/**
 * The ladder of an organisation that has none for a severity: everybody of the case and whoever is on call, then everybody who works
 * here and may see cases.
 */
export function defaultLadder(severity: Severity): Ladder {
  const { delayMinutes, repeats } = PACE[severity];
  return {
    policyId: null,
    severity,
    steps: [
      { targets: [{ kind: "case" }, { kind: "rota", rotaId: null }], delayMinutes, mustAll: false },
      { targets: [{ kind: "everyone" }], delayMinutes, mustAll: false },
    ],
    repeats,
  };
}

/** An Imminent alert has no last round, whatever a policy says. */
export function repeatsOf(severity: Severity, repeats: number | null): number | null {
  return severity === "imminent" ? null : repeats;
}
