/** What the client parts of custody's forms say. */
export const CUSTODY_WORDS = [
  "custody.fields",
  "custody.errors",
  "custody.companions",
  "casework.known",
  "casework.strike",
] as const;
