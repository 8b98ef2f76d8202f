"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useActionState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StaleNotice } from "@/components/ui/stale-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/action";
import { type FormState, idle } from "@/lib/web/form-state";

/** What every form about a case sends with it. */
export type OnCase = { caseId: string; key: string };
/** What is edited, in which version. */
export type Edited = { id: string; version: number };

type CaseFormProps = {
  action: FormAction;
  onCase: OnCase;
  edited?: Edited;
  /** Sent as they are. */
  hidden?: Record<string, string>;
  /** What each field is called, for the summary of errors and for what a colleague saved. */
  labels?: Record<string, string>;
  /** The words of the button. */
  submit?: string;
  /** Where *Cancel* leads; without it there is none. */
  cancel?: string;
  /** Sets its ids apart from those of another form on the page. */
  scope?: string;
  /** As wide as the page: for what is more than fields. */
  wide?: boolean;
  onChange?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode | ((state: FormState) => ReactNode);
};

/** A form about a case: what went wrong above, the fields, and its button. What was typed comes back. */
export function CaseForm(props: CaseFormProps) {
  const {
    action,
    onCase,
    edited,
    hidden = {},
    labels = {},
    submit,
    cancel,
    scope,
    wide,
    onChange,
    children,
  } = props;
  const t = useTranslations("proceedings.form");
  const [state, send] = useActionState(action, idle);
  // After a stale save the form carries the version it has shown: saving again is then a choice.
  const { version, ...theirs } = state.theirs ?? {};
  const known = {
    sourceKind: t("source.sourceKind"),
    sourceGrade: t("source.sourceGrade"),
    knownOn: t("source.knownOn"),
    ...labels,
  };
  const sent = {
    ...onCase,
    ...hidden,
    ...(edited && { id: edited.id, version: version ?? String(edited.version) }),
  };
  return (
    <form action={send} className={wide ? "form max-w-none" : "form"} noValidate onChange={onChange}>
      <ErrorSummary state={state} labels={known} scope={scope} />
      <StaleNotice state={{ ...state, theirs }} labels={known} />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {typeof children === "function" ? children(state) : children}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{submit ?? t("save")}</SubmitButton>
        {cancel ? (
          <ButtonLink kind="quiet" href={cancel as Route}>
            {t("cancel")}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
