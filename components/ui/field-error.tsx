import { useTranslations } from "next-intl";
import { sentence } from "@/lib/i18n/sentence";
import type { FormState } from "@/lib/web/form-state";

/** What is wrong with one field, by the field. */
export function FieldError({ id, name, state }: { id: string; name: string; state?: FormState }) {
  const t = useTranslations();
  const problem = state?.errors[name];
  if (!problem) return null;
  return (
    <p id={id} className="field-error">
      <span>{sentence(t, problem)}</span>
    </p>
  );
}
