import { z } from "zod";
import type { LadderTarget } from "../../alerts/ladder/model.ts";
import type { Holders } from "../../alerts/ladder/policy-edit.ts";
import { ALERT_RULES } from "../../alerts/rules.ts";
import type { Severity } from "../../alerts/severity.ts";
import { codeOf, codesOf } from "../../vocabulary/codes.ts";
import { choicesOf, line, versionField } from "../auth/fields.ts";
import type { FormValues } from "../form-state.ts";
import { MOST_STEPS } from "./rearrange.ts";

const STEP_FIELD = /^steps\.(\d{1,2})\.(delay|mustAll|targets)$/;
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const TARGET = new RegExp(`^(?:lead|backup|case|everyone|(?:member|team|rota):${UUID})$`);

/** A target as one value of a form: `case`, `team:<id>`. */
export function targetValue(target: LadderTarget): string {
  if (target.kind === "member") return `member:${target.userId}`;
  if (target.kind === "team") return `team:${target.teamId}`;
  if (target.kind === "rota") return target.rotaId ? `rota:${target.rotaId}` : "";
  return target.kind;
}

function readTarget(value: string): LadderTarget {
  const [kind, id = ""] = value.split(":");
  if (kind === "member") return { kind, userId: id };
  if (kind === "team") return { kind, teamId: id };
  if (kind === "rota") return { kind, rotaId: id };
  return { kind: kind as "lead" | "backup" | "case" | "everyone" };
}

/** Fields of steps, named `steps.<n>.delay`, as a list of steps; what has another name stays where it is. */
export function gatherSteps(values: FormValues): Record<string, unknown> {
  const steps: Record<string, unknown>[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, index, field] = STEP_FIELD.exec(name) ?? [];
    if (index === undefined || field === undefined) {
      rest[name] = value;
      continue;
    }
    const at = Number(index);
    steps[at] = { ...steps[at], [field]: value };
  }
  return { ...rest, steps: steps.map((step) => step ?? {}) };
}

const Step = z.strictObject({
  delay: z
    .string()
    .trim()
    .min(1, "required")
    .regex(/^-?\d{1,9}$/, "notANumber")
    .transform(Number)
    .pipe(z.number().min(1).max(1440)),
  mustAll: z.literal("yes").optional(),
  targets: choicesOf(z.string().regex(TARGET, "unknownChoice")).refine(
    (targets) => targets.length > 0,
    "ladders.errors.noTarget",
  ),
});

/** Who served which severity when the form was drawn: `imminent=<id> critical=<id>`. */
const holders = z
  .string()
  .max(400)
  .regex(new RegExp(`^(?:[a-z]+=${UUID}(?: |$))*$`))
  .transform((text): Holders => {
    const pairs = text.split(" ").filter(Boolean);
    const known = pairs.map((pair) => pair.split("=") as [Severity, string]);
    return Object.fromEntries(known.filter(([severity]) => codesOf("alert_severity").includes(severity)));
  });

/** Which button was pressed: *Save*, *Add a step*, or one that moves or takes away a step, counted from 0. */
const act = z.string().regex(/^(save|add|(up|down|remove)\.\d{1,2})$/);

export const LadderInput = z.preprocess(
  (values) => gatherSteps(values as FormValues),
  z.strictObject({
    id: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
    version: z.union([z.literal("").transform(() => null), versionField]),
    holders,
    act: act.default("save"),
    name: line(80),
    severities: choicesOf(codeOf("alert_severity")),
    repeats: z
      .string()
      .regex(/^\d{0,2}$/)
      .transform((text) => (text === "" ? null : Number(text)))
      .pipe(z.number().max(50).nullable()),
    steps: z
      .array(Step)
      .min(1)
      .max(MOST_STEPS)
      .transform((steps) =>
        steps.map(({ delay, mustAll, targets }) => ({
          delayMinutes: delay,
          mustAll: mustAll === "yes",
          targets: targets.map(readTarget),
        })),
      ),
  }),
);

export const EndLadderInput = z.strictObject({ id: z.uuid(), version: versionField });
/** `rule:on` or `rule:off`. */
export const AlertRuleInput = z.strictObject({
  rule: z
    .templateLiteral([z.enum(ALERT_RULES), ":", z.enum(["on", "off"])])
    .transform((text) => text.split(":") as [(typeof ALERT_RULES)[number], "on" | "off"]),
});
