import type { Assignment } from "../../cases/assign.ts";
import type { ReturnFacts } from "../../cases/return-facts.ts";
import type { Standing } from "../../cases/status.ts";
import type { Locale } from "../../i18n/locales.ts";
import { countryName } from "../../i18n/regions.ts";
import type { FormValues } from "../form-state.ts";

/*
 * How the forms about the case itself show what stands: each field by its name, as the browser would send it.
 */

export function assignValues({ leadId, backupId, teamId, access, named }: Assignment): FormValues {
  return { leadId: leadId ?? "", backupId: backupId ?? "", teamId, access, named: [...named] };
}

export function statusValues({ status, closureReason }: Standing, codename: string | null): FormValues {
  return { status, reason: closureReason ?? "", codename: codename ?? "" };
}

export function returnValues(
  { fearedStates, fear, asylumLodgedOn, hasIgnoredMeasures }: ReturnFacts,
  locale: Locale,
): FormValues {
  const feared = fearedStates.map((code) => countryName(locale, code)).join(", ");
  return {
    feared,
    fear: fear ?? "",
    asylumLodgedOn: asylumLodgedOn ?? "",
    ignored: hasIgnoredMeasures ? "yes" : "",
  };
}
