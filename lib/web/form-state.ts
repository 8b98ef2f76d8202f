import type { core } from "zod";
import type { Problem } from "./field-problem.ts";
import { problemOf } from "./zod-problem.ts";

export type { Problem } from "./field-problem.ts";

export type FormValues = Record<string, string | string[]>;

/**
 * What a form knows after it was sent. It travels to the browser and back, so it holds no secret.
 *
 * - `errors`: by field name, the first problem of each field
 * - `values`: what was typed, to be shown again
 * - `message`: about the form as a whole
 * - `theirs`: when `stale`, what a colleague has saved meanwhile, by field name
 * - `data`: when `done`, what the page needs next (ids, a codename), never a name
 * - `at`: changes with every answer, so that focus moves again after a second failure
 */
export type FormState = {
  status: "idle" | "invalid" | "refused" | "stale" | "done";
  errors: Record<string, Problem>;
  values: FormValues;
  message?: Problem;
  theirs?: Record<string, string>;
  data?: Record<string, string>;
  at?: number;
};

/** A form nobody has sent yet. */
export const idle: FormState = { status: "idle", errors: {}, values: {} };

/** Typed again rather than sent back: the page that shows it may be cached, watched or left open. */
const SECRET_FIELD = /passphrase|password|secret|^code$|recoverycode|^totp$/i;

const asProblem = (code: string | Problem): Problem => (typeof code === "string" ? { code } : code);

/**
 * A form as an object for a schema: a name sent once is a string, sent again a list of strings.
 * The framework's own fields (`$ACTION…`) are left out, so a strict schema does not stumble on them;
 * files are left out too, for no form here takes one.
 */
export function readForm(form: FormData): FormValues {
  const values: FormValues = Object.create(null) as FormValues;
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION") || typeof value !== "string") continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return { ...values };
}

/** What may be shown again: everything typed but secrets. */
export function keptValues(form: FormData): FormValues {
  return Object.fromEntries(Object.entries(readForm(form)).filter(([name]) => !SECRET_FIELD.test(name)));
}

/**
 * The answer to input that does not fit its schema. A field's error is the schema's own word where it
 * gave one (`error: "endBeforeStart"`), else follows from the kind of the issue.
 */
export function invalid(error: { issues: core.$ZodIssue[] }, form: FormData): FormState {
  const values = readForm(form);
  const errors: Record<string, Problem> = {};
  let message: Problem | undefined;
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".");
    if (field === "") message ??= problemOf(issue, undefined);
    else errors[field] ??= problemOf(issue, values[field]);
  }
  return { status: "invalid", errors, values: keptValues(form), message, at: Date.now() };
}

/** Like {@link invalid}, for problems found after the schema: by field, what is wrong there. */
export function invalidFields(problems: Record<string, string | Problem>, form: FormData): FormState {
  const errors = Object.fromEntries(
    Object.entries(problems).map(([field, code]) => [field, asProblem(code)]),
  );
  return { status: "invalid", errors, values: keptValues(form), at: Date.now() };
}

/** The act was understood and not done. Given the form, what was typed comes back. */
export function refused(code: string | Problem, form?: FormData): FormState {
  return {
    status: "refused",
    errors: {},
    values: form ? keptValues(form) : {},
    message: asProblem(code),
    at: Date.now(),
  };
}

/** A colleague saved first: nothing was written, and both texts are shown. */
export function stale(form: FormData, theirs: Record<string, string>): FormState {
  return {
    status: "stale",
    errors: {},
    values: keptValues(form),
    message: { code: "staleVersion" },
    theirs,
    at: Date.now(),
  };
}

/** Done and committed. `code` names the sentence of the status line. */
export function done(code?: string | Problem, data?: Record<string, string>): FormState {
  return {
    ...idle,
    status: "done",
    message: code === undefined ? undefined : asProblem(code),
    data,
    at: Date.now(),
  };
}
