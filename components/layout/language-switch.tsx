import { useLocale, useTranslations } from "next-intl";
import { LOCALES } from "@/lib/i18n/locales";
import { chooseLocale } from "@/lib/web/preferences/actions";

/** The languages, each in its own words. */
export function LanguageSwitch() {
  const t = useTranslations("layout");
  const locale = useLocale();
  return (
    <form action={chooseLocale}>
      <fieldset className="segments">
        <legend className="sr-only">{t("language.label")}</legend>
        {LOCALES.map((one) => (
          <button key={one} type="submit" name="locale" value={one} lang={one} aria-pressed={one === locale}>
            {t(`language.${one}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
