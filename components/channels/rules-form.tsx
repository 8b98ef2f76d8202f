"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { saveRules } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";

type RulesFormProps = {
  rows: readonly { id: string; words: string; from: string; after: string }[];
  choices: readonly Option[];
};

/** A row a channel: from which severity on, and after how many minutes. */
export function RulesForm({ rows, choices }: RulesFormProps) {
  const t = useTranslations("channels.rules");
  const [state, submit] = useActionState(saveRules, idle);
  return (
    <form action={submit} className="form max-w-none" noValidate>
      <ErrorSummary state={state} scope="rules" />
      <SessionGone state={state} />
      {rows.map(({ id, words, from, after }) => (
        <fieldset key={id} className="grid gap-2 border-t border-line pt-3">
          <legend className="float-start font-semibold">
            <span>
              <bdi>{words}</bdi>
            </span>
          </legend>
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <SelectField
              name={`from-${id}`}
              scope="rules"
              label={t("from")}
              options={choices}
              defaultValue={from}
              empty={null}
              state={state}
            />
            <TextField
              name={`after-${id}`}
              scope="rules"
              label={t("after")}
              defaultValue={after}
              inputMode="numeric"
              dir="ltr"
              size={6}
              maxLength={3}
              state={state}
            />
          </div>
        </fieldset>
      ))}
      <p className="hint">{t("note")}</p>
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
