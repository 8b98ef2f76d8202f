import { useTranslations } from "next-intl";
import type { FactorCode, ProtectionCode } from "@/lib/triage/assessment";

type Judged = FactorCode | ProtectionCode;

/** Factors and protections as choices, each with the line that says what it means. */
export function useFactorChoices(codes: readonly Judged[]) {
  const t = useTranslations("triage");
  return codes.map((value) => {
    const isProtection = (code: Judged): code is ProtectionCode => code.startsWith("P");
    return isProtection(value)
      ? { value, label: t(`protections.${value}.name`), hint: t(`protections.${value}.line`) }
      : { value, label: t(`factors.${value}.name`), hint: t(`factors.${value}.line`) };
  });
}
