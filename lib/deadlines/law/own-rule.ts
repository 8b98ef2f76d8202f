import { checkRule } from "../../remedies/rule-invariants.ts";
import { ruleShape } from "../../remedies/rule-schema.ts";

/** A rule that an organisation adds: the very shape and the very checks of the packs. */
export const ownRuleSchema = ruleShape.superRefine(checkRule);
