import { useTranslations } from "next-intl";
import { fieldId, shownChoices } from "@/components/ui/field-parts";
import type { FormState } from "@/lib/web/form-state";

/** Puts a place that is new into the directory. Stands beside "Unknown" and goes with the same field. */
export function KeepPlaceCheckbox({ state }: { state: FormState }) {
  const t = useTranslations("logCase.fields");
  const id = fieldId("keepPlace");
  const isTicked = shownChoices(state, "keepPlace", []).includes("yes");
  return (
    <label className="check check-unknown" htmlFor={id}>
      <input
        key={String(isTicked)}
        id={id}
        type="checkbox"
        name="keepPlace"
        value="yes"
        defaultChecked={isTicked}
      />
      <span>{t("keepPlace")}</span>
    </label>
  );
}
