/**
 * Something only the person who runs the machine can mend. The message is a whole sentence for them: it says what to do and never
 * holds a secret. Scripts print it without a stack and end with 1.
 */
export class OperatorError extends Error {
  override name = "OperatorError";
}
