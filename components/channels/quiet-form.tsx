"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { type OptionGroup, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { QuietHours } from "@/lib/alerts/channels/model";
import { saveQuietHours } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";
import { HourField } from "./hour-field";

type QuietFormProps = { quiet: QuietHours | null; zone: string; zones: readonly OptionGroup[] };

/** From when until when, by the clock of which zone. */
export function QuietForm({ quiet, zone, zones }: QuietFormProps) {
  const t = useTranslations("channels.quiet");
  const [state, submit] = useActionState(saveQuietHours, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} scope="quiet" />
      <SessionGone state={state} />
      <div className="flex flex-wrap gap-4">
        <HourField name="from" scope="quiet" label={t("from")} defaultValue={quiet?.from} state={state} />
        <HourField name="until" scope="quiet" label={t("until")} defaultValue={quiet?.until} state={state} />
      </div>
      <SelectField
        name="zone"
        scope="quiet"
        label={t("zone")}
        options={zones}
        defaultValue={quiet?.zone ?? zone}
        empty={null}
        state={state}
      />
      <div>
        <SubmitButton kind="plain">{t("submit")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
