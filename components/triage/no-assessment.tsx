import { useTranslations } from "next-intl";

/** The engine failed on this case: the page says so, for a level that is not reckoned must not look like a low one. */
export function NoAssessment() {
  const t = useTranslations("why");
  return (
    <p className="notice notice-error" role="alert">
      {t("failed")}
    </p>
  );
}
