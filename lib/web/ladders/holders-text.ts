import type { Policy } from "../../alerts/ladder/policy-list.ts";

/** Which policy serves which severity, as the form carries it: what was said before saving. */
export function holdersText(policies: readonly Pick<Policy, "id" | "severities">[]): string {
  return policies
    .flatMap(({ id, severities }) => severities.map((severity) => `${severity}=${id}`))
    .join(" ");
}
