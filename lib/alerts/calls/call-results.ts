/** What came of a call that was made. */
export const CALL_RESULTS = ["reached", "no_answer", "refused"] as const;
export type CallResult = (typeof CALL_RESULTS)[number];
