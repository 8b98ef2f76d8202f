import type { NoteFields } from "../../cases/note.ts";
import { source } from "../custody/form-values.ts";
import type { FormValues } from "../form-state.ts";

/** How the form of a note shows what stands. */
export function noteValues(fields: NoteFields): FormValues {
  return { text: fields.text, on: fields.on ?? "", ...source(fields) };
}
