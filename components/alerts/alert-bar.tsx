import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { pickMessages } from "@/lib/i18n/pick-messages";
import { waitingOf } from "@/lib/web/alerts/waiting";
import type { Shell } from "@/lib/web/shell";
import { LiveBar } from "./live-bar";

/** The few words of the bar: they go with every page, so no more than it needs. */
const WORDS = ["alerts.bar", "alerts.sound", "common.levels", "ui.time"];

/**
 * The bar of unanswered alerts, for the frame of every page. With scripts off it is right at each load of a page.
 *
 * @param shell null on a page that loads nothing (not found, failed, locked): the bar then asks by itself
 */
export function AlertBar({ shell }: { shell: Shell | null }) {
  const locale = useLocale();
  const messages = pickMessages(useMessages(), WORDS);
  return (
    <NextIntlClientProvider messages={messages}>
      <LiveBar page={shell ? waitingOf(shell, locale) : null} />
    </NextIntlClientProvider>
  );
}
