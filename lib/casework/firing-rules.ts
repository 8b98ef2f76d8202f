import type { Cause } from "../alerts/raise-by-rule.ts";
import type { Reassessed } from "../assessments/refresh.ts";
import type { RowOfFact } from "../assessments/rows.ts";
import { hostZone } from "../time/host-zone.ts";
import type { Assessment, RiskLevel, TriggerCode } from "../triage/assessment.ts";
import { rank } from "../triage/level.ts";

/** What a trigger is called as an alert; the others say that removal is near. */
const KINDS: Partial<Record<TriggerCode, Cause["kind"]>> = {
  I2: "moved",
  I3: "contact_lost",
  C3: "wanted_notice",
  C4: "decision_served",
  C6: "hearing_earlier",
};

/**
 * Which rules of the program call people because a case stands otherwise than it did. What stood already calls nobody again: a rule
 * looks at what has come to pass, or was written down, since the case was last assessed. What says more comes first, so that a level
 * which it explains joins it.
 */
export function firingRules(now: Temporal.Instant, change: Reassessed): Cause[] {
  if (change.after.level === "removed") return [];
  const level = reached(change);
  return [
    ...moved(change),
    ...departed(now, change),
    ...outOfContact(change),
    ...level,
    ...fallen(change, level[0]?.kind),
  ];
}

/** The level has come to Critical or Imminent from below. */
function reached({ before, after }: Reassessed): Cause[] {
  const { level } = after;
  if (level !== "critical" && level !== "imminent") return [];
  // From *Removed* every level is a way back into danger here.
  if (before !== null && before !== "removed" && rank(before) >= rank(level)) return [];
  const why = after.triggers.find((trigger) => trigger.level === level);
  const kind = (why && KINDS[why.code]) ?? "removal_now";
  const rule = level === "imminent" ? "level_imminent" : "level_critical";
  return [{ rule, kind, severity: level, cause: "level", causeId: null }];
}

/** A protection that stood stands no more. @param explained the kind of the alert of a level that was reached by it: it joins that one */
function fallen({ last, after }: Reassessed, explained: Cause["kind"] | undefined): Cause[] {
  const stood = new Set(
    (last?.lanes ?? []).filter(({ shield }) => stands(shield)).map(({ proceeding }) => proceeding),
  );
  return after.lanes.flatMap(({ proceeding, shield, because }): Cause[] => {
    if (!stood.has(proceeding) || stands(shield)) return [];
    // It ran out like a last day that nobody kept, or somebody decided.
    const kind = explained ?? (because === "confirmation_lapsed" ? "deadline_at_risk" : "decision_served");
    const severity = isGrave(after.level) ? "critical" : "high";
    return [{ rule: "shield_fallen", kind, severity, cause: "shield", causeId: proceeding }];
  });
}

const stands = (shield: string) => shield === "up" || shield === "thin";
const isGrave = (level: RiskLevel) => level === "critical" || level === "imminent";

/** The hour of a departure has come, and nobody has said that it did not take place. */
function departed(now: Temporal.Instant, change: Reassessed): Cause[] {
  const ids = factsOf(change.after, "I1");
  return change.record.removal_direction.flatMap((row): Cause[] => {
    const at = momentOf(row, hostZone(change.ofCase.hostState));
    if (!ids.includes(row.id) || at === null || Temporal.Instant.compare(at, now) > 0) return [];
    const isNew =
      change.last === null || Temporal.Instant.compare(at, Temporal.Instant.from(change.last.assessedAt)) > 0;
    if (!isNew && !isWrittenSince(row, change)) return [];
    return [
      {
        rule: "departure_passed",
        kind: "removal_now",
        severity: "imminent",
        cause: "departure",
        causeId: row.id,
      },
    ];
  });
}

function momentOf(
  row: { departs_at: string | null; departs_on: string | null },
  zone: string,
): Temporal.Instant | null {
  if (row.departs_at) return Temporal.Instant.from(row.departs_at);
  if (row.departs_on === null) return null;
  return Temporal.PlainDate.from(row.departs_on).toZonedDateTime(zone).toInstant();
}

/** Contact was lost, or a person who is held has not been heard from for so long that removal must be feared. */
function outOfContact(change: Reassessed): Cause[] {
  const { after, last } = change;
  const about = { rule: "contact_overdue", kind: "contact_lost", cause: "contact", causeId: null } as const;
  if (factsOf(after, "I3").length > 0 && !last?.triggers.includes("I3"))
    return [{ ...about, severity: "imminent" }];
  const lost = after.factors.find(({ code, state }) => code === "F11" && state === "present");
  // A rumour wakes nobody; nor does what was lost before and still is.
  if (!lost || lost.evidence.grade === "d" || !lost.evidence.factIds.every((id) => isNewFact(id, change)))
    return [];
  const isHeld = after.factors.some(({ code, state }) => code === "F03" && state === "present");
  return [{ ...about, severity: isHeld ? "critical" : "high" }];
}

/** The person is taken towards a border, an airport or another authority; on any source. */
function moved(change: Reassessed): Cause[] {
  const isNews = factsOf(change.after, "I2").some((id) => isNewFact(id, change));
  if (!isNews && !(factsOf(change.after, "I2").length > 0 && !change.last?.triggers.includes("I2")))
    return [];
  return [{ rule: "moved_to_border", kind: "moved", severity: "imminent", cause: "move", causeId: null }];
}

const factsOf = ({ triggers }: Assessment, code: TriggerCode): readonly string[] =>
  triggers.find((trigger) => trigger.code === code)?.evidence.factIds ?? [];

/** Whether a fact was written down since the last assessment. Some are part of a row: their ids begin with its. */
function isNewFact(factId: string, change: Reassessed): boolean {
  const id = factId.split(":")[0];
  const { custody_episode, custody_move, proof_of_contact, case_event, removal_direction } = change.record;
  const row = [
    ...custody_episode,
    ...custody_move,
    ...proof_of_contact,
    ...case_event,
    ...removal_direction,
  ].find((each) => each.id === id);
  return row === undefined || isWrittenSince(row, change);
}

function isWrittenSince({ created_at }: Pick<RowOfFact, "created_at">, { last }: Reassessed): boolean {
  if (last === null) return true;
  return Temporal.Instant.compare(created_at, last.assessedAt) > 0;
}
