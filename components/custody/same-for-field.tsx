"use client";

import { useTranslations } from "next-intl";
import { BoxesField } from "@/components/casework/boxes-field";
import type { Companion } from "@/lib/cases/companions";

/** The people who were taken along: the same is recorded for whoever is ticked. Nobody is, until somebody has thought of them. */
export function SameForField({ companions }: { companions: readonly Companion[] }) {
  const t = useTranslations("custody.companions");
  if (companions.length === 0) return null;
  const stateOf = ({ isHeld }: Companion) => (isHeld === null ? "notKnown" : isHeld ? "isHeld" : "isFree");
  return (
    <BoxesField
      name="sameFor"
      label={t("label")}
      hint={t("hint")}
      choices={companions.map((companion) => ({
        value: companion.id,
        label: companion.codename,
        hint: t(`state.${stateOf(companion)}`),
      }))}
      optional
    />
  );
}
