"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { RecordForm } from "@/components/casework/record-form";
import type { OptionGroup } from "@/components/ui/select-field";
import { askToSwap } from "@/lib/web/rota/shift-actions";

type SwapFormProps = {
  formKey: string;
  shift: { rotaId: string; start: string; end: string };
  whom: OptionGroup[];
};

/** Whom to ask, and for what in return. */
export function SwapForm({ formKey, shift, whom }: SwapFormProps) {
  const t = useTranslations("rota.swapForm");
  return (
    <RecordForm action={askToSwap} marks={{ key: formKey }} submit={t("submit")} cancel="/rota">
      <input type="hidden" name="rotaId" value={shift.rotaId} />
      <input type="hidden" name="start" value={shift.start} />
      <input type="hidden" name="end" value={shift.end} />
      <ChoiceField name="whom" label={t("whom")} options={whom} />
    </RecordForm>
  );
}
