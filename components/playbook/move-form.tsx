"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/web/form-state";
import { moveOwnItem } from "@/lib/web/playbook/edit-actions";

type MoveFormProps = { id: string; formKey: string; by: "up" | "down"; words: string };

/** Moves an action of the organisation's own a step among the others. */
export function MoveForm({ id, formKey, by, words }: MoveFormProps) {
  const t = useTranslations("playbook.editor");
  const [state, send] = useActionState(moveOwnItem, idle);
  const Arrow = by === "up" ? ArrowUp : ArrowDown;
  return (
    <form action={send}>
      <ErrorSummary state={state} scope={`${by}-${id}`} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="by" value={by} />
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton kind="quiet" size="small" icon={<Arrow aria-hidden="true" />}>
        <span aria-hidden="true">{t(by)}</span>
        <span className="sr-only">{t(`${by}Of`, { words })}</span>
      </SubmitButton>
    </form>
  );
}
