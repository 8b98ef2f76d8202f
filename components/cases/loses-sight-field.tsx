"use client";

import { useTranslations } from "next-intl";
import { useRecord } from "@/components/casework/record-context";
import { CheckboxField } from "@/components/ui/checkbox-field";

/** Appears once it is known that somebody would lose sight of the case: who, and the box that says it is meant. */
export function LosesSightField() {
  const t = useTranslations("casework.assign");
  const { state, scope } = useRecord();
  if (!state.errors.confirm && state.values.confirm === undefined) return null;
  return <CheckboxField name="confirm" label={t("confirm")} state={state} scope={scope} />;
}
