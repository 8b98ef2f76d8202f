"use client";

import { useTranslations } from "next-intl";
import { Fragment, useActionState } from "react";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { type Option, SelectField } from "@/components/ui/select-field";
import { StaleNotice } from "@/components/ui/stale-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { saveHeard } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

type HeardFormProps = {
  /** What opens it; `open` from the start where nothing is written yet. */
  summary: string;
  open: boolean;
  alertId: string;
  formKey: string;
  version: number;
  initial: Record<string, string>;
  /** What the clock of the host state is called. */
  zone: string;
  sources: Option[];
  grades: Option[];
  levels: Option[];
};

/** What was heard, while people are already being paged. After a stale save both texts stand side by side. */
export function HeardForm({
  summary,
  open,
  alertId,
  formKey,
  version,
  initial,
  zone,
  ...lists
}: HeardFormProps) {
  const t = useTranslations("alerts.heard");
  const [state, submit] = useActionState(saveHeard, idle);
  // Whoever saves again has seen what was saved meanwhile.
  const { version: theirVersion, ...theirs } = state.theirs ?? {};
  const field = (name: string) => ({ name, state, scope: "heard", defaultValue: initial[name] });
  const labels = {
    what: t("what"),
    whom: t("whom"),
    sourceKind: t("sourceKind"),
    sourceGrade: t("sourceGrade"),
    place: t("place"),
    heading: t("heading"),
    expected: t("expected"),
    severity: t("severity"),
  };
  const needsHand = state.status !== "idle" && state.status !== "done";
  return (
    <>
      <FormStatus state={state} />
      <Disclosure summary={summary} open={open || needsHand}>
        <form action={submit} className="form">
          <ErrorSummary state={state} scope="heard" />
          <StaleNotice state={{ ...state, theirs }} labels={labels} />
          <input type="hidden" name="alertId" value={alertId} />
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="version" value={theirVersion ?? version} />
          {/* Drawn anew when somebody else has saved: a field keeps what it began with, and would send it back over their words. */}
          <Fragment key={JSON.stringify(initial)}>
            <TextAreaField
              {...field("what")}
              label={labels.what}
              hint={t("whatHint")}
              maxLength={4000}
              rows={2}
            />
            <TextField {...field("whom")} label={labels.whom} maxLength={400} />
            <div className="form-pair">
              <SelectField {...field("sourceKind")} label={labels.sourceKind} options={lists.sources} />
              <SelectField
                {...field("sourceGrade")}
                label={labels.sourceGrade}
                hint={t("gradeHint")}
                options={lists.grades}
              />
            </div>
            <TextField {...field("place")} label={labels.place} maxLength={400} />
            <TextField {...field("heading")} label={labels.heading} maxLength={400} />
            <DateTimeField
              {...field("expected")}
              label={labels.expected}
              zone={zone}
              defaultTime={initial.expectedTime}
            />
            <SelectField {...field("severity")} label={labels.severity} options={lists.levels} empty={null} />
          </Fragment>
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </form>
      </Disclosure>
    </>
  );
}
