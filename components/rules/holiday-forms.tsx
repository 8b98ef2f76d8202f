"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/format";
import { strikeHoliday, takeBackHoliday } from "@/lib/web/rules/calendar-actions";
import { LawForm } from "./law-form";

/** Strikes a day that is no day off. */
export function StrikeForm({ jurisdiction, day }: { jurisdiction: string; day: string }) {
  const t = useTranslations("rules.calendar");
  const submit = <Said short={t("strike")} day={day} />;
  return (
    <LawForm action={strikeHoliday} hidden={{ jurisdiction, day }} submit={submit} size="small" scope={day} />
  );
}

/** Takes back what was added or struck. */
export function TakeBackForm({ id, day }: { id: string; day: string }) {
  const t = useTranslations("rules.calendar");
  const submit = <Said short={t("takeBack")} day={day} />;
  return <LawForm action={takeBackHoliday} hidden={{ id }} submit={submit} size="small" scope={day} />;
}

/** A short word for the eye; a listener also hears which day it is about. */
function Said({ short, day }: { short: string; day: string }) {
  const locale = useLocale();
  return (
    <>
      {short}
      <span className="sr-only">: {formatDay(locale, day)}</span>
    </>
  );
}
