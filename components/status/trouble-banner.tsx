import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Shell } from "@/lib/web/shell";

/** For who answers for the delivery of alerts, on every page: nothing leaves, or something did not arrive. Else nothing. */
export function TroubleBanner({ trouble }: { trouble: Shell["trouble"] }) {
  const t = useTranslations("status.banner");
  if (!trouble?.isWorkerSilent && !trouble?.hasDeadLetters) return null;
  return (
    <p className="notice notice-error mb-4">
      {trouble.isWorkerSilent ? t("noWorker") : t("deadLetters")}{" "}
      <TextLink href="/status">{t("open")}</TextLink>
    </p>
  );
}
