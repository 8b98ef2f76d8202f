import type { FormState, FormValues } from "../form-state.ts";

/** More steps than this nobody can follow at night. */
export const MOST_STEPS = 12;

type Step = { delay?: FormValues[string]; mustAll?: FormValues[string]; targets?: FormValues[string] };

const FIELDS = ["delay", "mustAll", "targets"] as const;
/** What a step begins with. */
const NEW: Step = { delay: "5" };

/** How many steps a form holds. */
export function countSteps(values: FormValues): number {
  let count = 0;
  while (`steps.${count}.delay` in values) count += 1;
  return count;
}

/**
 * What was typed, with a step added, moved or taken away, as the pressed button says (`add`, `up.2`, `down.0`, `remove.1`).
 * A button that fits no step changes nothing; the last step stays.
 */
export function rearrange(values: FormValues, act: string): FormValues {
  const steps = Array.from({ length: countSteps(values) }, (_, index): Step => stepOf(values, index));
  const [what, text] = act.split(".");
  const index = Number(text);
  if (what === "add" && steps.length < MOST_STEPS) steps.push(NEW);
  else if (what === "remove" && steps.length > 1) steps.splice(index, 1);
  else if (what === "up" && index > 0) swap(steps, index, index - 1);
  else if (what === "down" && index < steps.length - 1) swap(steps, index, index + 1);
  const others = Object.entries(values).filter(([name]) => !name.startsWith("steps.") && name !== "act");
  return { ...Object.fromEntries(others), ...inFields(steps) };
}

/** The state of a form after a button that only rearranges it: what was typed stays, nothing is saved, and it says so. */
export function rearranged(after: FormState, values: FormValues, act: string): FormState {
  const next = rearrange(values, act);
  if (after.status === "refused") return { ...after, values: next };
  return { status: "done", errors: {}, values: next, message: { code: saidOf(act) }, at: Date.now() };
}

function saidOf(act: string): string {
  if (act === "add") return "ladders.said.stepAdded";
  return act.startsWith("remove") ? "ladders.said.stepRemoved" : "ladders.said.stepMoved";
}

function stepOf(values: FormValues, index: number): Step {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = values[`steps.${index}.${field}`];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function inFields(steps: readonly Step[]): FormValues {
  return Object.fromEntries(
    steps.flatMap((step, index) =>
      FIELDS.flatMap((field) =>
        step[field] === undefined ? [] : [[`steps.${index}.${field}`, step[field]]],
      ),
    ),
  );
}

function swap(steps: Step[], one: number, other: number): void {
  const [first, second] = [steps[one], steps[other]];
  if (!first || !second) return;
  steps[one] = second;
  steps[other] = first;
}
