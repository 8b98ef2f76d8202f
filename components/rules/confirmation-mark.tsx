import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { RuleLine } from "@/lib/deadlines/law/views";
import { formatDay } from "@/lib/i18n/format";

type ConfirmationMarkProps = { confirmation: RuleLine["confirmation"]; names: ReadonlyMap<string, string> };

/** Who of the organisation stands for a rule, and since when. */
export function ConfirmationMark({ confirmation, names }: ConfirmationMarkProps) {
  const t = useTranslations("rules");
  const locale = useLocale();
  if (!confirmation) return <span>{t("unconfirmed")}</span>;
  const name = names.get(confirmation.by) ?? t("formerMember");
  return <Tag tone="good">{t("confirmedBy", { name, day: formatDay(locale, confirmation.on) })}</Tag>;
}
