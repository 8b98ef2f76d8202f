"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { idle } from "@/lib/web/form-state";
import { sign } from "@/lib/web/rota/shift-actions";

/** One press signs. Whoever gives over may leave a word. */
export function SignForm({ id, part }: { id: string; part: "from" | "to" }) {
  const t = useTranslations("rota.handOver");
  const [state, submit] = useActionState(sign, idle);
  return (
    <form action={submit} className="form">
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      {part === "from" ? (
        <TextAreaField
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          optional
          rows={3}
          maxLength={4000}
          state={state}
        />
      ) : null}
      <div>
        <SubmitButton>{t(part === "from" ? "signFrom" : "signTo")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
