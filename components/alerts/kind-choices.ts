import type { Level } from "@/components/levels/level-mark";
import { severityOf } from "@/lib/alerts/severity";
import type { Locale } from "@/lib/i18n/locales";
import { choicesOf } from "@/lib/vocabulary/labels";

/** A kind of alert as a choice, with the level it begins at. */
export type KindChoice = { code: string; label: string; severity: Level };

/** What may be raised, in the reader's words; a drill has a way of its own. Made on the server. */
export function kindChoices(locale: Locale): KindChoice[] {
  return choicesOf("alert_kind", locale)
    .filter(({ code }) => code !== "drill")
    .map(({ code, label }) => ({ code, label, severity: severityOf(code) }));
}
