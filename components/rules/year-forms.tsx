"use client";

import { useTranslations } from "next-intl";
import { confirmYear, withdrawYear } from "@/lib/web/rules/calendar-actions";
import { LawForm } from "./law-form";

type OfYear = { jurisdiction: string; year: number };

/** Confirms the year as it is on the screen. */
export function ConfirmYearForm({
  jurisdiction,
  year,
  seen,
  count,
}: OfYear & { seen: string; count: number }) {
  const t = useTranslations("rules.calendar");
  const hidden = { jurisdiction, year: String(year), seen };
  const submit = t("confirm", { year: String(year), count });
  return <LawForm action={confirmYear} {...{ hidden, submit }} kind="primary" scope="confirm" />;
}

/** Takes the confirmation of the year back. */
export function WithdrawYearForm({ jurisdiction, year }: OfYear) {
  const t = useTranslations("rules.calendar");
  const hidden = { jurisdiction, year: String(year) };
  return (
    <LawForm action={withdrawYear} hidden={hidden} submit={t("withdraw")} size="small" scope="withdraw" />
  );
}
