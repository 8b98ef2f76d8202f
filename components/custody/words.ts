/** What the client parts of custody's forms say. */
export const CUSTODY_WORDS = [
  "custody.fields",
  "custody.errors",
  "casework.known",
  "casework.strike",
] as const;
