"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { sentence } from "@/lib/i18n/sentence";
import type { FormState } from "@/lib/web/form-state";
import { fieldId } from "./field-parts";

type ErrorSummaryProps = {
  state: FormState;
  scope?: string;
  /** What each field is called. Without it the fields are asked, which needs scripts. */
  labels?: Record<string, string>;
};

/** The words of the label that stands over a control. */
function labelOf(id: string): string | undefined {
  const control = document.getElementById(id);
  const legend = control?.closest("fieldset")?.querySelector(":scope > legend");
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
  return (legend ?? label)?.querySelector("span")?.textContent ?? undefined;
}

/**
 * Why a form was not accepted, above its first field. It takes focus after each failed try and leads to
 * every field that needs a hand.
 */
export function ErrorSummary({ state, scope, labels = {} }: ErrorSummaryProps) {
  const t = useTranslations();
  const words = useTranslations("ui.summary");
  const headingId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Record<string, string | undefined>>({});
  const fields = Object.entries(state.errors);
  const hasFailed = fields.length > 0 || (state.status !== "done" && state.message !== undefined);

  useLayoutEffect(() => {
    const names = Object.keys(state.errors);
    setFound(Object.fromEntries(names.map((name) => [name, labelOf(fieldId(name, scope))])));
  }, [state, scope]);

  useEffect(() => {
    if (state.at !== undefined && state.status !== "done") summary.current?.focus();
  }, [state]);

  if (!hasFailed) return null;
  const heading = state.message ? sentence(t, state.message) : words("invalid", { count: fields.length });
  return (
    <div ref={summary} role="alert" tabIndex={-1} className="error-summary" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {fields.length > 0 ? (
        <ul>
          {fields.map(([name, problem]) => {
            const label = labels[name] ?? found[name];
            const said = sentence(t, problem);
            return (
              <li key={name}>
                <a href={`#${fieldId(name, scope)}`}>
                  {label ? words("item", { label, problem: said }) : said}
                </a>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
