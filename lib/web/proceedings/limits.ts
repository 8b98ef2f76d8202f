/** As long as each text of these forms may be, in characters. */
export const LIMITS = { line: 400, text: 4000 } as const;
