import { attributesOf } from "../vocabulary/attributes.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { ProceedingFact } from "./facts.ts";
import { inTime, latestById } from "./in-time.ts";
import type { KnownFacts } from "./known-facts.ts";

/** A proceeding as it stands. */
export interface ProceedingNow {
  id: string;
  fact: ProceedingFact;
  type: Code<"proceeding_type">;
  category: Code<"proceeding_category">;
  isOpen: boolean;
}

/** Recorded, but no way out of the country: a deadline of theirs may lapse, they have no shield and no points. */
const NEVER_SCORED: readonly Code<"proceeding_category">[] = ["detention_review", "international"];

/** Every proceeding by its id, those that are closed too. */
export function proceedingsNow(known: KnownFacts): Map<string, ProceedingNow> {
  const closed = new Set(known.of("proceeding_closed").map(({ proceeding }) => proceeding));
  const stages = inTime(known.of("proceeding_stage"));
  const proceedings = new Map<string, ProceedingNow>();
  for (const [id, fact] of latestById(known.of("proceeding"))) {
    const last = stages.findLast(({ proceeding }) => proceeding === id);
    const type = last?.proceedingType ?? fact.proceedingType;
    const category = attributesOf("proceeding_type", type).category;
    proceedings.set(id, { id, fact, type, category, isOpen: !closed.has(id) });
  }
  return proceedings;
}

export function isAsylum({ category }: ProceedingNow): boolean {
  return category === "asylum";
}

/** Whether it belongs to a category that is scored at all. */
export function canBeScored({ category }: ProceedingNow): boolean {
  return !NEVER_SCORED.includes(category);
}

/** The day the asylum application was lodged, the last that is recorded; null where it is not known. */
export function asylumLodgedOn(proceedings: Iterable<ProceedingNow>): Temporal.PlainDate | null {
  let lodgedOn: string | null = null;
  for (const proceeding of proceedings) {
    if (isAsylum(proceeding)) lodgedOn = proceeding.fact.lodgedOn ?? lodgedOn;
  }
  return lodgedOn === null ? null : Temporal.PlainDate.from(lodgedOn);
}
