/** A code and what fills its sentence; a form's `Problem` is one. */
export type Sayable = { code: string; params?: Record<string, string | number> };

/** The whole catalogue as it reaches a component: keys are found out at run time here, and only here. */
type AllWords = {
  (key: never, params?: never): string;
  has: (key: never) => boolean;
};

/**
 * The sentence of a code. A code with a dot is a key of the catalogue (`alerts.take.alreadyTaken`), one
 * without is the catalogue's `errors.<code>`. A code nobody has written a sentence for is "unexpected":
 * the reader never meets a key.
 */
export function sentence(words: AllWords, { code, params }: Sayable): string {
  const key = code.includes(".") ? code : `errors.${code}`;
  return words((words.has(key as never) ? key : "errors.unexpected") as never, params as never);
}
