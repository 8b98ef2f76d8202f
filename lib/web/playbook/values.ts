import type { OwnItem } from "../../alerts/playbook/merge.ts";
import type { FormValues } from "../form-state.ts";

/** How the form shows what stands of an action: each field by its name, as the browser would send it. */
export function itemValues({ words, alertKind, hostState, within }: OwnItem): FormValues {
  return {
    words: words ?? "",
    alertKind: alertKind ?? "",
    hostState: hostState ?? "",
    within: within === null ? "" : String(within),
  };
}
