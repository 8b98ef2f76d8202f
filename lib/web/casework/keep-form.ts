import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Access } from "../../access/proof.ts";
import type { Permission } from "../../access/roles.ts";
import type { AuditAction } from "../../audit/events.ts";
import type { CaseCommand } from "../../casework/change-case.ts";
import { changeCaseOnce } from "../../casework/change-once.ts";
import { DamagedValue } from "../../crypto/sealer.ts";
import type { Tx } from "../../db/unit.ts";
import { err, type Result } from "../../result.ts";
import type { Outcome } from "../action.ts";
import { type FormValues, readForm } from "../form-state.ts";
import { FieldRefused } from "./known.ts";
import { theirsOf, withTheirs } from "./theirs.ts";

/** What a command refuses, as the form says it; without a field it is about the form as a whole. */
type Refusals<E extends string> = Record<E, { error: string; field?: string }>;

/** Where to go when it is done, and what to say when it is not. */
type Answers<E extends string> = { to: string; refusals: Refusals<E> };

type Form<P extends Permission, E extends string> = Answers<E> & {
  permission: P;
  event: AuditAction;
  objectType: string;
};

type Sent = { caseId: string; key: string };

/** Runs a form that adds something to a case, once for its key, and answers as the form needs it. */
export function addToCase<P extends Permission, T, E extends string>(
  actor: Actor,
  input: Sent,
  form: Form<P, E>,
  command: CaseCommand<P, T, E>,
): Promise<Outcome> {
  const { permission, event, objectType } = form;
  const change = { caseId: input.caseId, permission, event, objectType };
  return addKept({ ...form, to: () => form.to }, () =>
    changeCaseOnce(actor, change, { key: input.key, sent: input }, command),
  );
}

/** Runs a form that adds something, and answers as the form needs it. `to` is given what the command answered. */
export async function addKept<T, E extends string>(
  form: { to: (made: T) => string; refusals: Refusals<E> },
  run: () => Promise<Result<T, E>>,
): Promise<Outcome> {
  try {
    const result = await run();
    return result.ok ? { ok: true, to: form.to(result.value) } : refusalOf(form, result.error);
  } catch (error) {
    return outcomeOf(error);
  }
}

/** How the thing that is edited stands now: as its form would show it, and the mark by which a change is told. */
export type Standing = { values: FormValues; seen: string };

type Editing<A, S extends z.ZodType, E extends string> = Answers<Exclude<E, "stale">> & {
  schema: S;
  /** How it stands when the form is saved. */
  now: (tx: Tx, access: A) => Promise<Standing>;
};

type Edited = { seen: string; takeTheirs: readonly string[] };

/** Runs a form that edits something of a case; what comes of it is that of {@link editKept}. */
export function editOnCase<P extends Permission, S extends z.ZodType<Edited & Sent>, E extends string>(
  actor: Actor,
  sent: FormData,
  input: z.output<S>,
  form: Form<P, Exclude<E, "stale">> & Editing<Access<P>, S, E>,
  command: (tx: Tx, access: Access<P>, input: z.output<S>) => Promise<Result<unknown, E>>,
): Promise<Outcome> {
  const { permission, event, objectType } = form;
  const change = { caseId: input.caseId, permission, event, objectType };
  return editKept<Access<P>, S, E>(sent, input, form, command, (raw, work) =>
    changeCaseOnce(actor, change, { key: input.key, sent: raw }, work),
  );
}

/**
 * Runs a form that edits something. Where a colleague was quicker nothing is written: what they saved comes back beside what was typed,
 * and the next save says, field by field, whose is kept.
 *
 * @param input of the schema, which holds `seen` and `takeTheirs` among its fields
 * @param run opens the unit of work, proves access and runs what it is given once for the form's key
 */
export async function editKept<A, S extends z.ZodType<Edited>, E extends string>(
  sent: FormData,
  input: z.output<S>,
  form: Editing<A, S, E>,
  command: (tx: Tx, access: A, input: z.output<S>) => Promise<Result<unknown, E>>,
  run: (
    raw: FormValues,
    work: (tx: Tx, access: A) => Promise<Result<unknown, E>>,
  ) => Promise<Result<unknown, E>>,
): Promise<Outcome> {
  const raw = readForm(sent);
  let now: Standing | null = null;
  try {
    const result = await run(raw, async (tx, access) => {
      now = await form.now(tx, access);
      if (now.seen !== input.seen) return err("stale" as E);
      const merged = input.takeTheirs.length === 0 ? input : mergedInput(form.schema, raw, now, input);
      return command(tx, access, merged);
    });
    if (result.ok) return { ok: true, to: form.to };
    return result.error === "stale" && now ? staleOutcome(raw, now, form.to) : refusalOf(form, result.error);
  } catch (error) {
    return outcomeOf(error);
  }
}

function mergedInput<S extends z.ZodType<Edited>>(
  schema: S,
  raw: FormValues,
  now: Standing,
  input: Edited,
): z.output<S> {
  const merged = schema.safeParse(withTheirs(raw, now.values, input.takeTheirs));
  if (merged.success) return merged.data;
  throw new FieldRefused(merged.error.issues[0]?.path.join(".") ?? "", "casework.errors.doNotFit");
}

/** Where both have saved the same, nobody needs to choose: it is as it was wanted. */
function staleOutcome(raw: FormValues, now: Standing, to: string): Outcome {
  const theirs = theirsOf(raw, now.values);
  if (Object.keys(theirs).length === 0) return { ok: true, to };
  return { ok: false, error: "staleVersion", theirs: { ...theirs, seen: now.seen } };
}

function refusalOf({ refusals }: { refusals: object }, error: string): Outcome {
  return { ok: false, ...(refusals as Record<string, { error: string; field?: string }>)[error]! };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof FieldRefused) return { ok: false, error: error.problem, field: error.field };
  if (error instanceof DamagedValue) return { ok: false, error: "damaged" };
  throw error;
}
