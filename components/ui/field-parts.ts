import type { ReactNode } from "react";
import type { FormState } from "@/lib/web/form-state";

/** What every field takes. */
export type FieldProps = {
  /** The name it is sent under. */
  name: string;
  label: ReactNode;
  /** One line of why, where a newcomer would stop. */
  hint?: ReactNode;
  /** The form's state: what was typed comes back, and what is wrong is said. */
  state?: FormState;
  /** Sets this form's ids apart where a page has several forms with fields of one name. */
  scope?: string;
  required?: boolean;
  /** Says "optional" beside the label. */
  optional?: boolean;
};

/** The id of a field's control. An error summary links to it, so it follows from the name. */
export function fieldId(name: string, scope?: string): string {
  return scope ? `${scope}-${name}` : `f-${name}`;
}

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

/** The ids of hint and error that describe a control, or nothing. */
export function describedBy(
  id: string,
  props: Pick<FieldProps, "hint" | "state" | "name">,
): string | undefined {
  const ids = [props.hint ? hintId(id) : "", props.state?.errors[props.name] ? errorId(id) : ""].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Whether the form has come back with what was typed. */
function wasSent(state: FormState | undefined): state is FormState {
  return state !== undefined && Object.keys(state.values).length > 0;
}

/** What a field shows: what was typed when the form came back, else what it began with. */
export function shownValue(state: FormState | undefined, name: string, initial: string | undefined): string {
  if (!wasSent(state)) return initial ?? "";
  const value = state.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Which boxes of a name are ticked. A browser sends nothing for a box that is not. */
export function shownChoices(
  state: FormState | undefined,
  name: string,
  initial: readonly string[],
): readonly string[] {
  if (!wasSent(state)) return initial;
  return [state.values[name] ?? []].flat();
}
