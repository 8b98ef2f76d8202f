"use client";

import { useTranslations } from "next-intl";
import { withdrawConfirmation } from "@/lib/web/rules/actions";
import { ReasonForm } from "./reason-form";

/** Takes a confirmation back. */
export function WithdrawConfirmationForm(hidden: { id: string; ruleId: string }) {
  const t = useTranslations("rules.confirmation");
  return (
    <ReasonForm
      action={withdrawConfirmation}
      hidden={{ ...hidden }}
      submit={t("withdraw")}
      scope="confirmation"
    />
  );
}
