"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { addHoliday } from "@/lib/web/rules/calendar-actions";
import { LawForm } from "./law-form";

/** A day off that the library does not know: a day moved by decree, a day of mourning. */
export function AddHolidayForm({ jurisdiction }: { jurisdiction: string }) {
  const t = useTranslations("rules.calendar");
  const labels = { day: t("day"), name: t("name") };
  return (
    <LawForm action={addHoliday} hidden={{ jurisdiction }} labels={labels} submit={t("add")}>
      {(state) => (
        <>
          <DateField name="day" label={labels.day} required state={state} />
          <TextField
            name="name"
            label={labels.name}
            hint={t("nameHint")}
            optional
            maxLength={LIMITS.line}
            state={state}
          />
        </>
      )}
    </LawForm>
  );
}
