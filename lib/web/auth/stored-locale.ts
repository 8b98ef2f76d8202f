import "server-only";
import { authQuery } from "../../db/auth-pool.ts";
import { DEFAULT_LOCALE, type Locale } from "../../i18n/locales.ts";

/** The language a member has chosen to read in. */
export async function localeOf(orgId: string, accountId: string): Promise<Locale> {
  const [row] = await authQuery<{ locale: Locale }>(
    "select locale from member where org_id = $1 and id = $2",
    [orgId, accountId],
  );
  return row?.locale ?? DEFAULT_LOCALE;
}
