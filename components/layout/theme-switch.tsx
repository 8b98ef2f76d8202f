import { useTranslations } from "next-intl";
import { chooseTheme } from "@/lib/web/preferences/actions";
import { THEMES, type Theme } from "@/lib/web/preferences/model";

/** Light, dark, or as the device has it. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useTranslations("layout");
  return (
    <form action={chooseTheme}>
      <fieldset className="segments">
        <legend className="sr-only">{t("theme.label")}</legend>
        {THEMES.map((one) => (
          <button key={one} type="submit" name="theme" value={one} aria-pressed={one === theme}>
            {t(`theme.${one}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
