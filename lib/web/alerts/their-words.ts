import "server-only";
import { getLocale } from "next-intl/server";
import type { Actor } from "../../access/actor.ts";
import { findAlert } from "../../alerts/find-alert.ts";
import { withActor } from "../../db/client.ts";
import { formatMoment } from "../../i18n/format.ts";
import { translator } from "../../i18n/translator.ts";
import { zoneName } from "../../i18n/zone-name.ts";
import type { Code, CodeList } from "../../vocabulary/codes.ts";
import { label } from "../../vocabulary/labels.ts";

/**
 * What a colleague has saved meanwhile, by the fields of the form and in the reader's words, and the `version` that the next save
 * must carry: whoever then saves has seen it.
 */
export async function heardNow(actor: Actor, alertId: string): Promise<Record<string, string>> {
  const alert = await withActor(actor, (tx) => findAlert(tx, alertId), { readOnly: true });
  if (!alert) return {};
  const locale = await getLocale();
  const word = <L extends CodeList>(list: L, code: string | null) =>
    code === null ? "" : label(list, code as Code<L>, locale);
  const heard = alert.heard === "damaged" ? null : alert.heard;
  const zones = translator(locale, "common");
  const place = alert.expectedAt && zoneName(zones, alert.hostZone, alert.expectedAt);
  const fields = {
    what: heard?.what ?? "",
    whom: heard?.whom ?? "",
    sourceKind: word("source_kind", alert.sourceKind),
    sourceGrade: word("evidence_grade", alert.sourceGrade),
    place: heard?.place ?? "",
    heading: heard?.heading ?? "",
    expected: alert.expectedAt && place ? formatMoment(locale, alert.expectedAt, alert.hostZone, place) : "",
    severity: word("alert_severity", alert.severity),
  };
  const said = Object.entries(fields).filter(([, text]) => text !== "");
  return { ...Object.fromEntries(said), version: String(alert.version) };
}
