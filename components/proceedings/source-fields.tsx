"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { type Option, SelectField } from "@/components/ui/select-field";
import type { FormState } from "@/lib/web/form-state";

export type SourceChoices = { sourceKinds: Option[]; grades: Option[] };
export type SourceStart = { sourceKind: string | null; sourceGrade: string | null; knownOn: string };

type SourceFieldsProps = { state: FormState; choices: SourceChoices; start?: SourceStart };

/** How we know, how sure that is, and folded: since when. */
export function SourceFields({ state, choices, start }: SourceFieldsProps) {
  const t = useTranslations("proceedings.form.source");
  return (
    <>
      <SelectField
        name="sourceKind"
        label={t("sourceKind")}
        optional
        options={choices.sourceKinds}
        defaultValue={start?.sourceKind ?? ""}
        state={state}
      />
      <SelectField
        name="sourceGrade"
        label={t("sourceGrade")}
        optional
        options={choices.grades}
        empty={t("gradeUsual")}
        defaultValue={start?.sourceGrade ?? ""}
        state={state}
      />
      <Disclosure summary={t("learned")} open={state.errors.knownOn !== undefined}>
        <DateField
          name="knownOn"
          label={t("knownOn")}
          hint={t("knownOnHint")}
          defaultValue={start?.knownOn}
          state={state}
        />
      </Disclosure>
    </>
  );
}
