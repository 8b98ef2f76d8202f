"use client";

import { useTranslations } from "next-intl";
import { CaseForm, type Edited, type OnCase } from "@/components/proceedings/case-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { strikePaper } from "@/lib/web/documents/strike-action";
import { LIMITS } from "@/lib/web/proceedings/limits";

/** Strikes out a paper, with a reason. */
export function StrikePaperForm({ onCase, edited }: { onCase: OnCase; edited: Edited }) {
  const t = useTranslations("documents.strike");
  return (
    <CaseForm
      action={strikePaper}
      {...{ onCase, edited }}
      labels={{ reason: t("reason") }}
      submit={t("submit")}
    >
      {(state) => (
        <TextAreaField name="reason" label={t("reason")} required maxLength={LIMITS.text} state={state} />
      )}
    </CaseForm>
  );
}
