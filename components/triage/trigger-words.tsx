import { useTranslations } from "next-intl";
import type { TriggerCode } from "@/lib/triage/assessment";

/** A trigger or floor: its name, and in one plain line what it means. */
export function TriggerWords({ code }: { code: TriggerCode }) {
  const t = useTranslations("triage.triggers");
  return (
    <>
      <strong>{t(`${code}.name`)}</strong>
      <span className="block text-sm text-ink-2">{t(`${code}.line`)}</span>
    </>
  );
}
