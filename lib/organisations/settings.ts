import "server-only";
import { recordAudit } from "../audit/events.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { OrganisationAccess } from "./admin.ts";
import { getOrganisation, type Organisation } from "./queries.ts";

export type Settings = Omit<Organisation, "id">;

/**
 * Stores the settings of the organisation. Codenames already given stay as they are.
 * `staleVersion` brings what was saved meanwhile.
 */
export async function changeSettings(
  tx: Tx,
  _access: OrganisationAccess<"organisation:settings">,
  settings: Settings,
): Promise<Result<void, { code: "staleVersion"; theirs: Organisation }>> {
  const { orgId } = unitOf(tx);
  const changed = await tx.$executeRaw`
    update organisation set name = ${settings.name}, host_states = ${settings.hostStates}, time_zone = ${settings.timeZone},
      language = ${settings.language}, codename_language = ${settings.codenameLanguage}, version = version + 1, updated_at = amparo_now()
    where id = ${orgId}::uuid and version = ${settings.version}`;
  if (changed === 0) return err({ code: "staleVersion", theirs: await getOrganisation(tx) });
  await recordAudit(tx, { action: "organisation.changed", objectType: "organisation", objectId: orgId });
  return ok();
}
