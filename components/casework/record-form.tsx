"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/action";
import { type FormValues, idle } from "@/lib/web/form-state";
import { RecordProvider } from "./record-context";
import { useHeldMarks } from "./use-held-marks";

/** What a form sends with it: the case it is about, its key, and of an edit which row and in which state it was seen. */
export type Marks = {
  caseId?: string;
  key: string;
  id?: string;
  seen?: string;
  episodeId?: string;
  what?: string;
};

type RecordFormProps = {
  action: FormAction;
  marks: Marks;
  initial?: FormValues;
  /** The words of the button, or the button itself. */
  submit: ReactNode;
  /** Where *Cancel* leads; without it there is none. */
  cancel?: string;
  scope?: string;
  /** More buttons beside the first. */
  more?: ReactNode;
  children: ReactNode;
};

/**
 * A form about a case: what went wrong above, the fields, its buttons. What was typed comes back. After a save that came too late it
 * carries the state it has now shown, so that saving again is a choice, field by field.
 */
export function RecordForm(props: RecordFormProps) {
  const { action, marks, initial = {}, submit, cancel, scope, more, children } = props;
  const t = useTranslations("casework.form");
  const [state, send] = useActionState(action, idle);
  const [held, touch] = useHeldMarks(marks, state);
  const sent = { ...held, seen: state.theirs?.seen ?? held.seen };
  return (
    <form action={send} className="form" noValidate onInput={touch}>
      <ErrorSummary state={state} scope={scope} />
      <FormStatus state={state} />
      {Object.entries(sent).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <RecordProvider value={{ state, initial, scope }}>{children}</RecordProvider>
      <div className="flex flex-wrap items-center gap-3">
        {typeof submit === "string" ? <SubmitButton>{submit}</SubmitButton> : submit}
        {more}
        {cancel ? (
          <ButtonLink kind="quiet" href={cancel as Route}>
            {t("cancel")}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
