/** An outcome that the caller must look at: what was wanted, or a word of the domain that says why not. */
export type Result<T, E extends string | object> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success; with no argument it carries nothing. */
export function ok(): Result<void, never>;
export function ok<T>(value: T): Result<T, never>;
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value };
}

/** An expected failure. `error` is a code such as `"alreadyTaken"`, or a code with what is needed to say it. */
export function err<const E extends string | object>(error: E): Result<never, E> {
  return { ok: false, error };
}
