"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { WordsField } from "@/components/casework/words-field";
import type { Option } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { saveStatus } from "@/lib/web/casework/status-action";
import type { FormValues } from "@/lib/web/form-state";

type StatusFormProps = {
  marks: Marks;
  initial: FormValues;
  statuses: { value: string; label: string; hint?: string }[];
  reasons: Option[];
  isClosed: boolean;
  cancel: string;
};

/** Worked on, followed, or closed for a reason. What only a closing needs steps back until *Closed* is chosen. */
export function StatusForm({ marks, initial, statuses, reasons, isClosed, cancel }: StatusFormProps) {
  const t = useTranslations("casework.status");
  return (
    <div className="group/status">
      <RecordForm action={saveStatus} marks={marks} initial={initial} submit={t("save")} cancel={cancel}>
        <RoundsField name="status" label={t("status")} choices={statuses} />
        <fieldset className="hidden gap-4 border-s-2 border-line ps-4 group-has-[[name=status][value=closed]:checked]/status:grid">
          <legend className="mb-2 font-semibold">{t("closing")}</legend>
          <ChoiceField name="reason" label={t("reason")} options={reasons} />
          <LineField
            name="codename"
            label={t("codename")}
            hint={t("codenameHint")}
            optional
            autoComplete="off"
            maxLength={80}
          />
          <p className="text-sm">
            <TextLink href="/search">{t("search")}</TextLink>
          </p>
        </fieldset>
        <WordsField
          name="words"
          label={t(isClosed ? "wordsReopen" : "words")}
          hint={t("wordsHint")}
          optional={!isClosed}
        />
      </RecordForm>
    </div>
  );
}
