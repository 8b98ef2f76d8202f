"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { DayField } from "./day-field";
import { useRecord } from "./record-context";

/** When we learned of it, folded: today, nearly always. Open where it needs a hand. */
export function LearnedField() {
  const t = useTranslations("casework.known");
  const { state } = useRecord();
  const needsHand = state.errors.knownOn !== undefined || state.theirs?.knownOn !== undefined;
  return (
    <Disclosure summary={t("learned")} open={needsHand}>
      <DayField name="knownOn" label={t("on")} hint={t("onHint")} />
    </Disclosure>
  );
}
