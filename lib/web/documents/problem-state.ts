import { type FormState, idle } from "../form-state.ts";

/** The sentence of each code with which a paper is refused. */
const SENTENCES: Record<string, string> = {
  noFile: "documents.errors.noFile",
  twoFiles: "documents.errors.twoFiles",
  empty: "documents.errors.empty",
  tooLarge: "documents.errors.tooLarge",
  kindNotTaken: "documents.errors.kindNotTaken",
  kindsDiffer: "documents.errors.kindsDiffer",
  tooManyPixels: "documents.errors.tooManyPixels",
  unreadable: "documents.errors.unreadable",
};

/** About the form as a whole, not about the file. */
const OF_THE_FORM: Record<string, string> = {
  invalid: "documents.errors.invalid",
  notAForm: "documents.errors.invalid",
  tooOften: "documents.errors.tooOften",
  unavailable: "documents.errors.unavailable",
  session: "sessionEnded",
  locked: "sessionLocked",
  not_found: "notFound",
  already_sent: "alreadySent",
};

/** What the form shows for a code: in an address, or in the answer to a script. A code that is not known is "unexpected". */
export function problemState(code: string | null): FormState {
  if (code === null) return idle;
  const file = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  const form = Object.hasOwn(OF_THE_FORM, code) ? OF_THE_FORM[code] : undefined;
  if (file) return { status: "invalid", errors: { file: { code: file } }, values: {} };
  return { status: "refused", errors: {}, values: {}, message: { code: form ?? "unexpected" } };
}
