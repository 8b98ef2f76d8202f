"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { type OptionGroup, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { DrillPlan } from "@/lib/alerts/drills/plan";
import { planDrill } from "@/lib/web/drills/actions";
import { idle } from "@/lib/web/form-state";

type PlanFormProps = { plan: DrillPlan | null; zone: string; zones: readonly OptionGroup[] };

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Which hour of which weekday a drill begins by itself. */
export function PlanForm({ plan, zone, zones }: PlanFormProps) {
  const t = useTranslations("drills.plan");
  const weekday = useTranslations("drills.weekdays");
  const [state, submit] = useActionState(planDrill, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <SelectField
        name="weekday"
        label={t("weekday")}
        state={state}
        defaultValue={plan ? String(plan.weekday) : ""}
        empty={t("never")}
        options={WEEKDAYS.map((value) => ({ value, label: weekday(value) }))}
      />
      <TextField
        name="time"
        label={t("time")}
        hint={t("timeHint")}
        state={state}
        defaultValue={plan?.time ?? "10:00"}
        dir="ltr"
        size={6}
        required
      />
      <SelectField
        name="zone"
        label={t("zone")}
        state={state}
        defaultValue={plan?.zone ?? zone}
        empty={null}
        options={zones}
        required
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
