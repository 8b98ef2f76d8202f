/** What the client parts of the form of an action say. */
export const ITEM_WORDS = [
  "playbook.fields",
  "playbook.errors",
  "playbook.item",
  "casework.form",
  "casework.theirs",
  "casework.errors",
] as const;
