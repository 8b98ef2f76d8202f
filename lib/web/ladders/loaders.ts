import "server-only";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { type AlertRuleState, listAlertRules } from "../../alerts/ladder/alert-rules.ts";
import { defaultLadder } from "../../alerts/ladder/default-ladder.ts";
import type { Ladder } from "../../alerts/ladder/model.ts";
import { type Callables, listCallables } from "../../alerts/ladder/names.ts";
import { type Judged, judgeLadder } from "../../alerts/ladder/policy-faults.ts";
import { type JudgedPolicy, judgePolicies, reachNow } from "../../alerts/ladder/policy-faults-now.ts";
import type { Severity } from "../../alerts/severity.ts";
import { codesOf } from "../../vocabulary/codes.ts";
import { loadPage, type Page } from "../page.ts";
import { holdersText } from "./holders-text.ts";

const MAY = "ladder:manage";

/** What serves a severity: a policy, or the program's own ladder. */
export type SeverityLine = { severity: Severity } & (
  | { policy: JudgedPolicy; own: null }
  | { policy: null; own: Ladder & Judged }
);

export type LaddersData = {
  /** The gravest first. */
  lines: SeverityLine[];
  /** Policies that serve no severity. */
  idle: JudgedPolicy[];
  callables: Callables;
};

/** One line for each severity: what it climbs, and what is wrong with that. */
export function loadLadders(): Promise<Page<LaddersData>> {
  return loadPage(MAY, async (tx) => {
    const [policies, reach] = await Promise.all([judgePolicies(tx), reachNow(tx)]);
    const lines = codesOf("alert_severity")
      .toReversed()
      .map((severity): SeverityLine => {
        const policy = policies.find(({ severities }) => severities.includes(severity));
        if (policy) return { severity, policy, own: null };
        const own = defaultLadder(severity);
        return { severity, policy: null, own: { ...own, ...judgeLadder(own.steps, reach) } };
      });
    return {
      lines,
      idle: policies.filter(({ severities }) => severities.length === 0),
      callables: await listCallables(tx, reach),
    };
  });
}

export type LadderData = {
  /** Null for a new one. */
  policy: JudgedPolicy | null;
  /** Which other ladder serves a severity now, by its name. */
  heldBy: Partial<Record<Severity, string>>;
  holders: string;
  callables: Callables;
};

/** One ladder to be changed, or a new one. */
export function loadLadder(id: string | null): Promise<Page<LadderData>> {
  if (id !== null && !validate(id)) notFound();
  return loadPage(MAY, async (tx) => {
    const [policies, reach] = await Promise.all([judgePolicies(tx), reachNow(tx)]);
    const policy = policies.find((each) => each.id === id) ?? null;
    if (id !== null && !policy) return null;
    const others = policies.filter((each) => each !== policy);
    return {
      policy,
      heldBy: Object.fromEntries(
        others.flatMap(({ name, severities }) => severities.map((severity) => [severity, name])),
      ),
      holders: holdersText(policies),
      callables: await listCallables(tx, reach),
    };
  });
}

/** The rules of the program that raise alerts, and how each stands here. */
export function loadAlertRules(): Promise<Page<AlertRuleState[]>> {
  return loadPage(MAY, listAlertRules);
}
