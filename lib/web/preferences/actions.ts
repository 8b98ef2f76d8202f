"use server";

import { cookies } from "next/headers";
import { isLocale } from "../../i18n/locales.ts";
import { isTheme, PREFERENCE_COOKIE } from "./model.ts";

/** Remembers the language in this browser. Open to everybody: it says nothing and reveals nothing. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (isLocale(locale)) (await cookies()).set("locale", locale, PREFERENCE_COOKIE);
}

/** Remembers the colours in this browser. Open to everybody, for the same reason. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (isTheme(theme)) (await cookies()).set("theme", theme, PREFERENCE_COOKIE);
}
