import type { AssessedDeadline, Assessment } from "../assessment.ts";
import type { Expected } from "./schema.ts";

/** What an event expects and the assessment does not say. Both sides are words to print. */
export interface Difference {
  field: string;
  expected: string;
  assessed: string;
}

/** Level, triggers and lanes as a whole; of deadlines and remedies, those that are named. */
export function differences(expected: Expected, assessed: Assessment): Difference[] {
  return [
    ...compared("level", expected.level, assessed.level),
    ...compared(
      "triggers",
      expected.triggers?.join(" "),
      assessed.triggers.map(({ code }) => code).join(" "),
    ),
    ...compared("lanes", expected.lanes && lanesText(expected.lanes), lanesText(assessed.lanes)),
    ...deadlineDifferences(expected, assessed),
    ...remedyDifferences(expected, assessed),
  ];
}

function compared(field: string, expected: string | undefined, assessed: string): Difference[] {
  if (expected === undefined || expected === assessed) return [];
  return [{ field, expected: expected || "none", assessed: assessed || "none" }];
}

function lanesText(lanes: readonly { proceeding: string; shield: string }[]): string {
  return lanes
    .map(({ proceeding, shield }) => `${proceeding} ${shield}`)
    .sort()
    .join(", ");
}

function deadlineDifferences(expected: Expected, { deadlines }: Assessment): Difference[] {
  return (expected.deadlines ?? []).flatMap((wanted) => {
    const ofRule = deadlines.filter(({ ruleId }) => ruleId === wanted.ruleId).map(deadlineText);
    const text = deadlineText(wanted);
    if (ofRule.includes(text)) return [];
    const assessed = [...new Set(ofRule)].join("; ") || "none";
    return [{ field: `deadline ${wanted.ruleId}`, expected: text, assessed }];
  });
}

type Days = Pick<AssessedDeadline, "cautiousDay" | "laterDay" | "assumed" | "settled">;

function deadlineText({ cautiousDay, laterDay, assumed, settled }: Days): string {
  const marks = [assumed ? "assumed" : "", settled ? "settled" : ""].filter(Boolean);
  return [`${cautiousDay ?? "no day"} / ${laterDay ?? "no day"}`, ...marks].join(" ");
}

function remedyDifferences(expected: Expected, { remedies }: Assessment): Difference[] {
  return (expected.remedies ?? []).flatMap(({ ruleId, state }) => {
    const states = remedies.filter((remedy) => remedy.ruleId === ruleId).map((remedy) => remedy.state);
    if (states.includes(state)) return [];
    return [{ field: `remedy ${ruleId}`, expected: state, assessed: states.join(", ") || "not offered" }];
  });
}
