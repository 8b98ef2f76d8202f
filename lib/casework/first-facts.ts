import "server-only";
import { giveConsent } from "../consent/give.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { writeContact } from "../people/begin.ts";
import { contactOf } from "../people/model.ts";
import { phoneForm } from "../people/numbers.ts";
import { hearingColumns } from "../proceedings/hearing.ts";
import { usuallyEndsInRemoval } from "../proceedings/lanes.ts";
import { type ProceedingFields, proceedingColumns } from "../proceedings/proceeding.ts";
import { removalColumns } from "../proceedings/removal.ts";
import { hostZone } from "../time/host-zone.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { ToldCase, ToldMoment, ToldMore } from "./told-case.ts";

/** A case that was just begun, and from when on its facts were known. */
type Begun = { caseId: string; personId: string; knownOn: Temporal.PlainDate };

/** Writes what was told besides the seven fields: removal, hearing, asylum claim, counsel, caller, consent. */
export async function writeFirstFacts(tx: Tx, begun: Begun, told: ToldCase): Promise<void> {
  const { more } = told;
  const opened = await openProceedings(tx, begun, told);
  if (more.removal) await writeRemoval(tx, begun, told, more.removal);
  if (more.hearing)
    await writeHearing(tx, begun, told, more.hearing, opened.get(more.hearing.proceedingType) as string);
  await writePeopleToReach(tx, begun, told, opened.size > 0);
  if (more.consent && more.consent.scopes.length > 0) {
    await giveConsent(tx, {
      ...begun,
      ...more.consent,
      ...sourceOf(told),
      language: more.language ?? null,
      givenOn: begun.knownOn,
    });
  }
}

/**
 * Opens the proceedings that the form knows of: the asylum claim, and the one in which a hearing is set. A claim and a hearing in it are
 * one proceeding. Counsel and mandate stand on each.
 */
async function openProceedings(tx: Tx, begun: Begun, told: ToldCase): Promise<Map<string, string>> {
  const { asylumLodgedOn, hearing, lawyer } = told.more;
  const opened = new Map<string, string>();
  const sealer = await vaultOf(tx).of("case", begun.caseId);
  const types = new Set<Code<"proceeding_type">>();
  if (asylumLodgedOn) types.add("rsd_first_instance");
  if (hearing) types.add(hearing.proceedingType);
  for (const type of types) {
    const id = newId();
    const isClaim = type === "rsd_first_instance" && asylumLodgedOn !== undefined;
    const fields: ProceedingFields = {
      type,
      canEndInRemoval: usuallyEndsInRemoval(type),
      stage: isClaim ? "registered" : null,
      procedure: null,
      body: null,
      reference: null,
      counsel: lawyer ? [lawyer.name, lawyer.reach].filter((part) => part !== null).join(", ") || null : null,
      mandate: lawyer?.mandate ?? null,
      begunOn: isClaim ? asylumLodgedOn : null,
      endedOn: null,
      endReason: null,
      knownOn: begun.knownOn.toString(),
      ...sourceOf(told),
    };
    await tx.proceeding.create({
      data: { ...rowOf(tx, begun, id), ...proceedingColumns(fields, sealer, id) },
    });
    opened.set(type, id);
  }
  return opened;
}

async function writeRemoval(
  tx: Tx,
  begun: Begun,
  told: ToldCase,
  removal: NonNullable<ToldMore["removal"]>,
): Promise<void> {
  const id = newId();
  const fields = {
    proceedingId: null,
    ...inHostZone(told, removal),
    status: "set" as const,
    route: null,
    note: null,
    knownOn: begun.knownOn.toString(),
    ...sourceOf(told),
  };
  const sealer = await vaultOf(tx).of("case", begun.caseId);
  await tx.removalDirection.create({
    data: { ...rowOf(tx, begun, id), ...removalColumns(fields, sealer, id) },
  });
}

async function writeHearing(
  tx: Tx,
  begun: Begun,
  told: ToldCase,
  hearing: NonNullable<ToldMore["hearing"]>,
  proceedingId: string,
): Promise<void> {
  const id = newId();
  const kind = hearing.time === null ? ("by_date" as const) : ("exact" as const);
  const fields = {
    proceedingId,
    ...inHostZone(told, hearing),
    kind,
    purpose: null,
    outcome: null,
    knownOn: begun.knownOn.toString(),
    ...sourceOf(told),
  };
  const sealer = await vaultOf(tx).of("case", begun.caseId);
  await tx.hearing.create({ data: { ...rowOf(tx, begun, id), ...hearingColumns(fields, sealer, id) } });
}

/** Who told us, and counsel where no proceeding holds them yet. */
async function writePeopleToReach(
  tx: Tx,
  begun: Begun,
  told: ToldCase,
  counselStands: boolean,
): Promise<void> {
  const { caller, lawyer } = told.more;
  const phone = (reach: string | null) => (reach === null ? null : phoneForm(reach, told.hostState));
  if (caller) {
    const details = contactOf({
      name: caller.name,
      reach: caller.reach,
      phone: phone(caller.reach),
      role: "caller",
    });
    await writeContact(tx, begun.personId, { relation: caller.relation, isSafeContact: false, details });
  }
  if (lawyer && !counselStands) {
    const details = contactOf({ ...lawyer, phone: phone(lawyer.reach), role: "lawyer" });
    await writeContact(tx, begun.personId, { relation: null, isSafeContact: false, details });
  }
}

function sourceOf({ source }: ToldCase) {
  return { sourceKind: source?.kind ?? null, sourceGrade: source?.grade ?? null };
}

/** A day without an hour is a day of the host state. */
function inHostZone({ hostState }: ToldCase, { on, time, zone }: ToldMoment) {
  return { on, time, zone: zone ?? hostZone(hostState) };
}

function rowOf(tx: Tx, { caseId }: Begun, id: string) {
  const { orgId, userId } = unitOf(tx);
  return { orgId, id, caseId, createdBy: userId as string };
}
