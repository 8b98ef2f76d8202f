import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { dayToDate, toDate } from "../db/instants.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Code } from "../vocabulary/codes.ts";
import { drawCodename } from "./codename.ts";

/** What a case begins with. Days are of the host state. */
export type NewCase = {
  personId: string;
  hostState: string;
  fearedStates: readonly string[];
  teamId: string;
  codenameLanguage: Locale;
  /** What is feared on return, in words. */
  fear: string | null;
  isHeld: boolean | null;
  holdingBody: Code<"holding_body"> | null;
  facilityId: string | null;
  lastContactAt: Temporal.Instant | null;
  asylumLodgedOn: Temporal.PlainDate | null;
  openedOn: Temporal.PlainDate;
  knownOn: Temporal.PlainDate;
};

/** After so many names of two words were taken, three words are drawn, for the space of two is nearly used; then four. */
const TWO_WORDS = 8;
const THREE_WORDS = 24;
const TRIES = 40;

/**
 * Writes a new case under a key and a codename of its own; who logs it is its first member.
 *
 * Whether a codename is free is known only to the database, which sees every case of the organisation: who asks may not.
 */
export async function beginCase(tx: Tx, input: NewCase): Promise<{ caseId: string; codename: string }> {
  const { orgId, userId } = unitOf(tx);
  const caseId = newId();
  const fear = (await vaultOf(tx).create("case", caseId)).seal("case_file.fear", caseId, input.fear);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const codename = drawCodename(
      input.codenameLanguage,
      attempt > THREE_WORDS ? 4 : attempt > TWO_WORDS ? 3 : 2,
    );
    const written =
      await tx.$executeRaw`insert into case_file (org_id, id, person_id, codename, host_state, feared_states, team_id, fear, is_held, holding_body,
        facility_id, last_contact_at, asylum_lodged_on, opened_on, known_on, created_by)
      values (${orgId}::uuid, ${caseId}::uuid, ${input.personId}::uuid, ${codename}, ${input.hostState}, ${[...input.fearedStates]}, ${input.teamId}::uuid,
        ${fear}, ${input.isHeld}, ${input.holdingBody}, ${input.facilityId}::uuid, ${toDate(input.lastContactAt)},
        ${dayToDate(input.asylumLodgedOn)}::date, ${dayToDate(input.openedOn)}::date, ${dayToDate(input.knownOn)}::date, ${userId}::uuid)
      on conflict (org_id, codename) do nothing`;
    if (written === 0) continue;
    await tx.$executeRaw`insert into case_member (org_id, id, case_id, user_id, level, added_by)
      values (${orgId}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${userId}::uuid, 'member', ${userId}::uuid)`;
    return { caseId, codename };
  }
  throw new Error("no codename is left");
}
