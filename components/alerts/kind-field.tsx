"use client";

import { useTranslations } from "next-intl";
import { LevelMark } from "@/components/levels/level-mark";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { FormState } from "@/lib/web/form-state";
import type { KindChoice } from "./kind-choices";

/** What is happening: each kind with its level, large enough for one thumb. */
export function KindField({
  kinds,
  state,
  scope,
}: {
  kinds: readonly KindChoice[];
  state: FormState;
  scope?: string;
}) {
  const t = useTranslations("alerts.new");
  return (
    <div className="kinds">
      <RadioGroupField
        name="kind"
        label={t("kind")}
        choices={kinds.map(({ code, label, severity }) => ({
          value: code,
          label,
          hint: <LevelMark level={severity} plain />,
        }))}
        state={state}
        scope={scope}
        required
      />
    </div>
  );
}
