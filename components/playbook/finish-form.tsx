"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { idle } from "@/lib/web/form-state";
import { finishStep } from "@/lib/web/playbook/actions";
import type { OfStep } from "./step-form";

/** *Done*, with a word of how. It stands open for whoever does it. */
export function FinishForm({ alertId, item, formKey, words, open }: OfStep & { open: boolean }) {
  const t = useTranslations("playbook.step");
  const [state, send] = useActionState(finishStep, idle);
  const scope = `finish-${item}`;
  const needsHand = state.status !== "idle" && state.status !== "done";
  return (
    <Disclosure
      summary={
        <>
          {t("finish")}
          <span className="sr-only">. {t("about", { words })}</span>
        </>
      }
      open={open || needsHand}
    >
      <form action={send} className="form">
        <ErrorSummary state={state} scope={scope} />
        <input type="hidden" name="alertId" value={alertId} />
        <input type="hidden" name="item" value={item} />
        <input type="hidden" name="key" value={formKey} />
        <TextAreaField
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          state={state}
          scope={scope}
          rows={2}
          maxLength={4000}
          optional
        />
        <div>
          <SubmitButton size="small">{t("done")}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
