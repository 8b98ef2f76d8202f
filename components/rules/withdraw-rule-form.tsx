"use client";

import { useTranslations } from "next-intl";
import { withdrawRule } from "@/lib/web/rules/actions";
import { ReasonForm } from "./reason-form";

/** Takes an own rule out of what is offered. */
export function WithdrawRuleForm({ ruleId }: { ruleId: string }) {
  const t = useTranslations("rules.withdraw");
  return <ReasonForm action={withdrawRule} hidden={{ ruleId }} submit={t("submit")} scope="rule" />;
}
