/** What the client parts of the form of a place say. */
export const PLACE_WORDS = [
  "places.fields",
  "places.errors",
  "casework.form",
  "casework.theirs",
  "casework.errors",
] as const;
