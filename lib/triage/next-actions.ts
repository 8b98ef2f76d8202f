import { type AsOf, DAY } from "../remedies/as-of.ts";
import type { CaseDeadline } from "../remedies/case-deadlines.ts";
import { isInternationalBody } from "../remedies/jurisdiction.ts";
import type { RemedyNow } from "../remedies/remedies-now.ts";
import type { ActionCode, NextAction, Question, RiskLevel } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import type { Reckoning } from "./reckoning.ts";

/** What the next actions look at. */
export interface ActionGround {
  level: RiskLevel;
  state: CaseState;
  reckoning: Reckoning | null;
  lapsing: readonly CaseDeadline[];
  remedies: readonly RemedyNow[];
  questions: readonly Question[];
  asOf: AsOf;
}

const RECONFIRM_BEFORE = DAY;

/** What to do next: what the level asks for first, then what the stage of each proceeding does. The first three lead. */
export function nextActions(ground: ActionGround): NextAction[] {
  return BY_LEVEL[ground.level](ground);
}

const BY_LEVEL: Readonly<Record<RiskLevel, (ground: ActionGround) => NextAction[]>> = {
  imminent: (ground) => [
    act("phone_lawyer_duty_unhcr", "lead"),
    ...requests("file_stay_and_interim", ground),
    ...served(ground),
    ...whileHeld(act("call_place_of_custody", "lead"), ground),
    ...byStage(ground),
    act("pre_alert", "supervisor"),
  ],
  critical: (ground) => [
    ...lastDays(ground),
    ...requests("draft_requests", ground),
    ...served(ground),
    act("sign_power_of_attorney", "lead"),
    ...byStage(ground).filter(({ code }) => code !== "file_before_last_day"),
    act("pre_alert", "supervisor"),
  ],
  high: (ground) => [
    ...whileHeld(act("confirm_place", "lead"), ground),
    ...byStage(ground),
    ...served(ground),
    act("prepare_dossier", "legal"),
  ],
  elevated: (ground) => [
    act("check_notices", "legal"),
    ...byStage(ground),
    ...served(ground),
    act("collect_evidence", "lead"),
  ],
  watch: (ground) => [...byStage(ground), act("review", "lead")],
  removed: (ground) => [
    act("locate_person", "lead"),
    act("tell_treaty_body", "legal"),
    ...lastDays(ground),
    act("preserve_evidence", "legal"),
  ],
};

/** What the papers ask for: last days, ticks and confirmations that are missing, open questions. */
function byStage(ground: ActionGround): NextAction[] {
  return [...lastDays(ground), ...ticks(ground), ...renewals(ground), ...open(ground)];
}

function lastDays({ lapsing }: ActionGround): NextAction[] {
  return lapsing.map(({ rule, trigger, proceeding }) =>
    act("file_before_last_day", "legal", {
      ruleId: rule.id,
      deadlineTrigger: trigger,
      ...(proceeding === null ? {} : { proceeding }),
    }),
  );
}

/** The stay at home and the bodies above it that can be asked now; one of those that exclude each other is for people to choose. */
function requests(code: ActionCode, { remedies }: ActionGround): NextAction[] {
  const asks = remedies.filter(
    ({ rule, state }) =>
      rule.suspensiveEffect === "on_application" && (state === "file_now" || state === "open"),
  );
  const home = asks.filter(({ rule }) => !isInternationalBody(rule.jurisdiction));
  const above = asks.filter(({ rule }) => isInternationalBody(rule.jurisdiction));
  const found = [...home, ...above].map(({ rule, proceeding }) =>
    act(code, "legal", { ruleId: rule.id, ...(proceeding === null ? {} : { proceeding }) }),
  );
  return found.length > 0 ? found : [act(code, "legal")];
}

function served({ reckoning }: ActionGround): NextAction[] {
  return laneMeasures(reckoning)
    .filter(({ isServedOnHolder, isWithinLife }) => !isServedOnHolder && isWithinLife)
    .map(({ measure }) => act("serve_measure", "legal", { measureId: measure.fact.id }));
}

function renewals({ reckoning, asOf }: ActionGround): NextAction[] {
  return laneMeasures(reckoning)
    .filter(({ until, isWithinLife }) => !isWithinLife || asOf.reached(until - RECONFIRM_BEFORE))
    .map(({ measure }) => act("reconfirm_measure", "legal", { measureId: measure.fact.id }));
}

function laneMeasures(reckoning: Reckoning | null) {
  const byId = new Map(
    [...(reckoning?.measures.values() ?? [])].flat().map((standing) => [standing.measure.fact.id, standing]),
  );
  return [...byId.values()];
}

function ticks({ reckoning }: ActionGround): NextAction[] {
  return [...(reckoning?.shields ?? [])]
    .filter(([, { state, filing }]) => state === "unconfirmed" && filing !== null)
    .map(([proceeding]) => act("confirm_filing", "legal", { proceeding }));
}

function open({ questions }: ActionGround): NextAction[] {
  return questions.length > 0 ? [act("ask_unknowns", "lead")] : [];
}

function whileHeld(action: NextAction, { state }: ActionGround): NextAction[] {
  return state.custody.held ? [action] : [];
}

function act(code: ActionCode, role: NextAction["role"], about: NextAction["about"] = null): NextAction {
  return { code, role, about };
}
