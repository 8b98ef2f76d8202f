"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/web/form-state";
import { claimStep, releaseStep, reopenStep } from "@/lib/web/playbook/actions";

/** About which action, of which alert. */
export type OfStep = { alertId: string; item: string; formKey: string; words: string };

type StepFormProps = OfStep & { act: "claim" | "release" | "reopen"; label: string };

const ACTIONS = { claim: claimStep, release: releaseStep, reopen: reopenStep };

/** One press about one action. */
export function StepForm({ alertId, item, formKey, words, act, label }: StepFormProps) {
  const t = useTranslations("playbook.step");
  const [state, send] = useActionState(ACTIONS[act], idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} scope={`${act}-${item}`} />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton kind={act === "claim" ? "plain" : "quiet"} size="small">
        {label}
        <span className="sr-only">. {t("about", { words })}</span>
      </SubmitButton>
    </form>
  );
}
