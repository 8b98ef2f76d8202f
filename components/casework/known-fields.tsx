"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Option } from "@/components/ui/select-field";
import { ChoiceField } from "./choice-field";
import { LearnedField } from "./learned-field";

export type SourceChoices = { kinds: Option[]; grades: Option[] };

/** How we know, how sure that is, what else there is to say of it, and folded: since when. */
export function KnownFields({ choices, children }: { choices: SourceChoices; children?: ReactNode }) {
  const t = useTranslations("casework.known");
  return (
    <>
      <ChoiceField
        name="sourceKind"
        label={t("kind")}
        hint={t("kindHint")}
        optional
        options={choices.kinds}
      />
      <ChoiceField
        name="sourceGrade"
        label={t("grade")}
        hint={t("gradeHint")}
        optional
        options={choices.grades}
        empty={t("gradeUsual")}
      />
      {children}
      <LearnedField />
    </>
  );
}
