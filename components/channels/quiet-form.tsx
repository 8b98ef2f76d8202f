"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { type OptionGroup, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { QuietHours } from "@/lib/alerts/channels/model";
import { dropQuietHours, saveQuietHours } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";
import { latestState } from "@/lib/web/latest-state";
import { DropForm } from "./drop-form";
import { HourField } from "./hour-field";

type QuietFormProps = { quiet: QuietHours | null; zone: string; zones: readonly OptionGroup[] };

/** From when until when, by the clock of which zone; and one button that takes it back, after which the fields are empty again. */
export function QuietForm({ quiet, zone, zones }: QuietFormProps) {
  const t = useTranslations("channels.quiet");
  const [saved, save] = useActionState(saveQuietHours, idle);
  const [dropped, drop] = useActionState(dropQuietHours, idle);
  const latest = latestState(saved, dropped);
  return (
    <div className="grid justify-items-start gap-4">
      <ErrorSummary state={latest} scope="quiet" />
      <SessionGone state={latest} />
      <form key={dropped.at} action={save} className="form" noValidate>
        <div className="flex flex-wrap gap-4">
          <HourField name="from" scope="quiet" label={t("from")} defaultValue={quiet?.from} state={saved} />
          <HourField
            name="until"
            scope="quiet"
            label={t("until")}
            defaultValue={quiet?.until}
            state={saved}
          />
        </div>
        <SelectField
          name="zone"
          scope="quiet"
          label={t("zone")}
          options={zones}
          defaultValue={quiet?.zone ?? zone}
          empty={null}
          state={saved}
        />
        <div>
          <SubmitButton kind="plain">{t("submit")}</SubmitButton>
        </div>
      </form>
      {quiet ? <DropForm action={drop}>{t("drop")}</DropForm> : null}
      <FormStatus state={latest} />
    </div>
  );
}
