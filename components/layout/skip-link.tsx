import { useTranslations } from "next-intl";

/** The first thing a keyboard meets. */
export function SkipLink() {
  const t = useTranslations("layout");
  return (
    <a className="skip" href="#content">
      {t("skip")}
    </a>
  );
}
