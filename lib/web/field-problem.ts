/**
 * Something a person can mend. `code` names a sentence: `"required"` is `errors.required` of the
 * catalogue, `"alerts.take.alreadyTaken"` (with a dot) is that very key. `params` fill its places.
 */
export type Problem = { code: string; params?: Record<string, string | number> };
