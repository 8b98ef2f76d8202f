import type { Code } from "./codes.ts";
import vocabulary from "./vocabulary.json" with { type: "json" };

/** What some lists say of a code besides its name. */
export interface Attributes {
  proceeding_category: { canEndInRemoval: boolean };
  proceeding_type: { category: Code<"proceeding_category">; canEndInRemoval: boolean };
  /** Where the outcome is offered; `all` for everywhere. */
  decision_outcome: { categories: (Code<"proceeding_category"> | "all")[] };
  /** What the screen shows for the grade: A to D. */
  evidence_grade: { symbol: string };
  alert_kind: { defaultSeverity: Code<"alert_severity"> };
  source_kind: { defaultGrade: Code<"evidence_grade"> };
  /** The name in the language itself, and the direction of its writing. */
  language: { own: string; dir: "ltr" | "rtl" };
  specific_needs: {
    unhcr: string;
    group: string;
    caseHeader: boolean;
    verify: boolean;
    exportable: boolean;
  };
  person_relation: { family: boolean };
}

type Table = { [L in keyof Attributes]: Record<string, Attributes[L]> };

/** The stage list of each kind of lane: `stage_asylum` for `asylum`, and so on. */
export type StageList = `stage_${Code<"proceeding_category">}`;

/** What the list says of this code besides its name; the test beside this file proves the shapes. */
export function attributesOf<L extends keyof Attributes>(list: L, code: Code<L>): Attributes[L] {
  const table: Table[L] = (vocabulary as unknown as Table)[list];
  return table[code]!;
}

/** The list of stages that a lane of this kind goes through. */
export function stageListOf(category: Code<"proceeding_category">): StageList {
  return `stage_${category}`;
}

/** Whether a proceeding at this stage has ended. */
export function isTerminalStage<L extends StageList>(list: L, stage: Code<L>): boolean {
  const stages = vocabulary[list] as Record<string, { terminal: boolean }>;
  return stages[stage]!.terminal;
}
