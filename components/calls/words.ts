/** What the client parts of the form of an entry say. */
export const ENTRY_WORDS = [
  "calls.fields",
  "calls.states",
  "calls.errors",
  "calls.directory",
  "casework.form",
  "casework.theirs",
  "casework.errors",
] as const;
