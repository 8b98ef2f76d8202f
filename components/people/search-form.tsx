"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { RaiseUnlogged, type UnloggedSetup } from "@/components/alerts/raise-unlogged";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle } from "@/lib/web/form-state";
import { type SearchState, searchPeople } from "@/lib/web/people/search-actions";
import { MatchList } from "./match-list";

const unsent: SearchState = { ...idle, matches: null, key: null };

/**
 * The search and what it found, in place: it is posted, so that no name stands in an address. Who is not among the found can be
 * raised an alert for at once.
 *
 * @param unlogged null for who may not raise one
 */
export function SearchForm({ unlogged }: { unlogged: UnloggedSetup | null }) {
  const t = useTranslations("search");
  const words = useTranslations("people.match");
  const [state, submit] = useActionState(searchPeople, unsent);
  const results = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.matches !== null) results.current?.focus();
  }, [state]);
  const field = { state, autoComplete: "off", spellCheck: false } as const;
  return (
    <>
      <form action={submit} className="form" autoComplete="off">
        <ErrorSummary
          state={state}
          labels={{
            name: t("name"),
            birthYear: t("birthYear"),
            document: t("document"),
            phone: t("phone"),
          }}
        />
        <TextField {...field} name="name" label={t("name")} hint={t("nameHint")} maxLength={200} />
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <TextField
            {...field}
            name="birthYear"
            label={t("birthYear")}
            hint={t("birthYearHint")}
            maxLength={10}
            inputMode="numeric"
          />
          <TextField
            {...field}
            name="document"
            label={t("document")}
            hint={t("documentHint")}
            maxLength={60}
            autoCapitalize="characters"
          />
          <TextField
            {...field}
            name="phone"
            type="tel"
            label={t("phone")}
            hint={t("phoneHint")}
            maxLength={40}
          />
        </div>
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </form>
      <section aria-labelledby="results-title" className="mt-6" hidden={state.matches === null}>
        <h2 ref={results} id="results-title" tabIndex={-1} className="mb-2">
          {t("results")}
        </h2>
        <p role="status" className="meta mb-2">
          {state.matches && state.matches.length > 0 ? words("found", { count: state.matches.length }) : null}
        </p>
        {state.matches ? <MatchList matches={state.matches} /> : null}
      </section>
      {unlogged ? (
        <div className="mt-4">
          <RaiseUnlogged
            setup={unlogged}
            searchKey={state.key}
            name={typeof state.values.name === "string" ? state.values.name : ""}
            isOpen={state.matches?.length === 0}
          />
        </div>
      ) : null}
    </>
  );
}
