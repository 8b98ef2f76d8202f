import { useTranslations } from "next-intl";

/** How long an answer took, in words. */
export function Duration({ seconds }: { seconds: number }) {
  const t = useTranslations("drills");
  return seconds < 90 ? t("seconds", { count: seconds }) : t("minutes", { count: Math.round(seconds / 60) });
}
