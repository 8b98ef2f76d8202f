import { attributesOf, type StageList, stageListOf } from "../vocabulary/attributes.ts";
import { type Code, codesOf, isCode } from "../vocabulary/codes.ts";

type Category = Code<"proceeding_category">;
type ProceedingType = Code<"proceeding_type">;

/** The lane that a proceeding of this type is drawn in. Only a label: shields and terms hang on the proceeding. */
export function categoryOf(type: ProceedingType): Category {
  return attributesOf("proceeding_type", type).category;
}

/** Whether a proceeding of this type can end in removal, until a person says otherwise of one of them. */
export function usuallyEndsInRemoval(type: ProceedingType): boolean {
  return attributesOf("proceeding_type", type).canEndInRemoval;
}

/** The types of one lane: the instances that a proceeding in it goes through. */
export function typesIn(category: Category): ProceedingType[] {
  return codesOf("proceeding_type").filter((type) => categoryOf(type) === category);
}

/** Whether a stage belongs to the lane of this type. */
export function isStageOf(type: ProceedingType, stage: string): boolean {
  return isCode(stageListOf(categoryOf(type)), stage);
}

/** The stages of a lane, in their order. */
export function stagesOf(category: Category): { list: StageList; stages: readonly string[] } {
  const list = stageListOf(category);
  return { list, stages: codesOf(list) };
}

/** The outcomes that a decision in this lane can have. */
export function outcomesOf(category: Category): Code<"decision_outcome">[] {
  return codesOf("decision_outcome").filter((outcome) => {
    const { categories } = attributesOf("decision_outcome", outcome);
    return categories.includes("all") || categories.includes(category);
  });
}
