import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { catalogues } from "./catalogues.ts";
import { negotiateLocale } from "./negotiate.ts";

/**
 * The language of a request. Zones are always said by the caller; UTC here only keeps a forgotten one
 * from depending on the machine.
 */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = negotiateLocale(jar.get("locale")?.value, head.get("accept-language"));
  return { locale, messages: catalogues[locale], timeZone: "UTC" };
});
