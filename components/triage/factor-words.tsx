import { useTranslations } from "next-intl";
import type { FactorCode, ProtectionCode } from "@/lib/triage/assessment";

type Code = FactorCode | ProtectionCode;

const isProtection = (code: Code): code is ProtectionCode => code.startsWith("P");

/** What a factor or a protection is called. */
export function FactorName({ code }: { code: Code }) {
  const t = useTranslations("triage");
  return isProtection(code) ? t(`protections.${code}.name`) : t(`factors.${code}.name`);
}

/** A factor or a protection: its name, and in one plain line what it means. */
export function FactorWords({ code }: { code: Code }) {
  const t = useTranslations("triage");
  return (
    <>
      <strong>
        <FactorName code={code} />
      </strong>
      <span className="block text-sm text-ink-2">
        {isProtection(code) ? t(`protections.${code}.line`) : t(`factors.${code}.line`)}
      </span>
    </>
  );
}
