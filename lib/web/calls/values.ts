import type { EntryFields } from "../../alerts/calls/entry.ts";
import type { FormValues } from "../form-state.ts";

/** How the form shows what stands of an entry: each field by its name, as the browser would send it. */
export function entryValues(fields: EntryFields): FormValues {
  return {
    kind: fields.kind,
    hostState: fields.hostState ?? "",
    name: fields.name,
    phones: fields.phones ?? "",
    hours: fields.hours ?? "",
    languages: fields.languages,
    note: fields.note ?? "",
  };
}
