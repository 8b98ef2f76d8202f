import { useTranslations } from "next-intl";
import { sentence } from "@/lib/i18n/sentence";
import type { FormState } from "@/lib/web/form-state";

/**
 * Says that a form was done. The frame stands from the start, for a reader is told only of what changes
 * inside a region it knows; the status itself is there only when there is something to say.
 */
export function FormStatus({ state }: { state: FormState }) {
  const t = useTranslations();
  const said = state.status === "done" && state.message ? sentence(t, state.message) : null;
  return (
    <div aria-live="polite">{said ? <output className="notice notice-good block">{said}</output> : null}</div>
  );
}
