import { z } from "zod";
import { checkRule } from "./rule-invariants.ts";
import { day, jurisdiction, ruleShape, zone } from "./rule-schema.ts";

/**
 * The rules of one jurisdiction. `version` is kept with every deadline that a rule of the pack gave.
 * `week` and `zone` are null where they are those of the host state (the Union, UNHCR's country offices).
 */
export const packSchema = z
  .strictObject({
    jurisdiction,
    version: day,
    week: z.strictObject({ weekend: z.array(z.number().int().min(1).max(7)).min(1).max(3) }).nullable(),
    zone: zone.nullable(),
    rules: z.array(ruleShape.superRefine(checkRule)).min(1),
  })
  .superRefine((pack, issue) => {
    pack.rules.forEach((rule, at) => {
      if (rule.jurisdiction !== pack.jurisdiction) {
        const message = `must be ${pack.jurisdiction}, the pack's`;
        issue.addIssue({ code: "custom", path: ["rules", at, "jurisdiction"], message });
      }
    });
  });

export type Pack = z.infer<typeof packSchema>;
