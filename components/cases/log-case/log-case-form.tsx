"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { shownValue } from "@/components/ui/field-parts";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { type FormValues, idle } from "@/lib/web/form-state";
import type { LogChoices } from "./choices";
import { DraftLine } from "./draft-line";
import { FirstFields, NATIONALITIES } from "./first-fields";
import { MatchPanel } from "./match-panel";
import { MoreFields } from "./more-fields";
import { NotSavedNotice } from "./not-saved-notice";
import { useDraft } from "./use-draft";
import { useLabels } from "./use-labels";
import { useSending } from "./use-sending";
import { useSuggestions } from "./use-suggestions";

/** The form of a new case. Everything typed stays in it until a case stands. */
export function LogCaseForm({ start, choices }: { start: FormValues; choices: LogChoices }) {
  const t = useTranslations("logCase");
  const labels = useLabels();
  const form = useRef<HTMLFormElement>(null);
  const { state, submit, notSaved } = useSending(form, {
    ...idle,
    values: start,
    matches: null,
    existing: null,
  });
  const draft = useDraft(form, state.at);
  const suggested = useSuggestions(form);
  const matches = suggested.matches ?? state.matches;
  const hidden = (name: string) => (
    <input type="hidden" name={name} defaultValue={shownValue(state, name, "")} />
  );
  return (
    <form ref={form} action={submit} className="form" autoComplete="off">
      {notSaved ? <NotSavedNotice state={notSaved} /> : <ErrorSummary state={state} labels={labels} />}
      {state.existing ? (
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <TextLink href={`/cases/${state.existing.id}` as Route}>
            {t("openCase", { codename: state.existing.codename })}
          </TextLink>
          <TextLink href={"/cases/new?start=empty" as Route}>{t("draft.empty")}</TextLink>
        </p>
      ) : null}
      {notSaved ? null : <DraftLine status={draft} />}
      {hidden("key")}
      {state.values.with ? hidden("with") : null}
      <FirstFields
        state={state}
        choices={choices}
        belowName={
          <>
            <p role="status" className="sr-only">
              {matches && matches.length > 0 ? t("match.count", { count: matches.length }) : null}
            </p>
            {matches && matches.length > 0 ? (
              <MatchPanel
                matches={matches}
                state={state}
                hostState={suggested.hostState ?? shownValue(state, "hostState", "")}
                onDismiss={suggested.dismiss}
              />
            ) : null}
            {state.matches?.length === 0 && suggested.matches === null ? (
              <p className="meta">{t("match.nobody")}</p>
            ) : null}
            {suggested.hasFailed ? <p className="meta">{t("match.failed")}</p> : null}
            {/* With scripts the question is asked while the name is typed. */}
            <p className={suggested.hasFailed ? undefined : "hidden noscript:block"}>
              <SubmitButton kind="plain" size="small" name="intent" value="check">
                {t("match.check")}
              </SubmitButton>
            </p>
          </>
        }
      />
      <MoreFields state={state} choices={choices} nationalities={NATIONALITIES} />
      <div className="grid gap-3">
        <SubmitButton size="wide" name="intent" value="log">
          {t("submit")}
        </SubmitButton>
        <SubmitButton kind="plain" size="wide" name="intent" value="another">
          {t("another")}
        </SubmitButton>
        <p className="hint">{t("anotherHint")}</p>
        <FormStatus state={state} />
        <p>
          <SubmitButton kind="quiet" name="intent" value="draft">
            {t("draft.save")}
          </SubmitButton>
        </p>
      </div>
    </form>
  );
}
