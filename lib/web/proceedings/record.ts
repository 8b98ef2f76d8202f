import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Access } from "../../access/proof.ts";
import type { Permission } from "../../access/roles.ts";
import type { AuditAction } from "../../audit/events.ts";
import type { Provenance } from "../../cases/fact.ts";
import type { CaseCommand } from "../../casework/change-case.ts";
import { changeCaseOnce } from "../../casework/change-once.ts";
import { DamagedValue } from "../../crypto/sealer.ts";
import { withActor } from "../../db/client.ts";
import { clock, type Tx } from "../../db/unit.ts";
import { hostZone } from "../../time/host-zone.ts";
import { todayIn } from "../../time/zone.ts";
import { attributesOf } from "../../vocabulary/attributes.ts";
import type { Outcome } from "../action.ts";

/** A refusal by one field, found when the moment and the case are known. */
class FieldRefused extends Error {
  readonly field: string;
  readonly code: string;

  constructor(field: string, code: string) {
    super(code);
    this.field = field;
    this.code = code;
  }
}

/** What the commands refuse, as the forms say it. Those without a field are about the form as a whole. */
const REFUSALS: Record<string, { error: string; field?: string }> = {
  stageOfOtherLane: { error: "proceedings.errors.stageOfOtherLane", field: "stage" },
  stageReasonNeeded: { error: "proceedings.errors.stageReasonNeeded", field: "stageReason" },
  outcomeOfOtherLane: { error: "proceedings.errors.outcomeOfOtherLane", field: "outcome" },
  dayMissing: { error: "required", field: "on" },
  hourMissing: { error: "proceedings.errors.hourMissing", field: "onTime" },
  hearingOver: { error: "proceedings.errors.hearingOver" },
  unknownRule: { error: "unknownChoice", field: "rule" },
  ruleOrTitle: { error: "proceedings.errors.ruleOrTitle", field: "title" },
  lateReasonNeeded: { error: "proceedings.errors.lateReasonNeeded", field: "lateReason" },
  alreadySettled: { error: "deadlines.errors.alreadySettled" },
  settledByFiling: { error: "deadlines.errors.settledByFiling" },
  unknownMember: { error: "unknownChoice", field: "owner" },
  nothingToAccept: { error: "rules.errors.nothingToAccept" },
  notOffered: { error: "deadlines.errors.notOffered" },
};

type Form<P extends Permission> = {
  /** What was sent, with the case it is about and its key. */
  input: { caseId: string; key: string };
  permission: P;
  event: AuditAction;
  objectType: string;
  /** Where to go when it is done. */
  to: (id: string | null) => string;
  /** What a colleague has saved meanwhile, by field, in words; with the new version under `version`. */
  theirs?: (tx: Tx) => Promise<Record<string, string>>;
};

/** Runs one form about a case through the one way to change a case, and answers as the form needs it. */
export async function record<P extends Permission, T, E extends string>(
  actor: Actor,
  form: Form<P>,
  command: CaseCommand<P, T, E>,
): Promise<Outcome> {
  const { caseId, key } = form.input;
  const { permission, event, objectType } = form;
  try {
    const change = { caseId, permission, event, objectType };
    const result = await changeCaseOnce(actor, change, { key, sent: form.input }, command);
    if (result.ok) return { ok: true, to: form.to(result.value) };
    if (result.error === "staleVersion" && form.theirs) {
      return {
        ok: false,
        error: result.error,
        theirs: await withActor(actor, form.theirs, { readOnly: true }),
      };
    }
    return { ok: false, ...(REFUSALS[result.error] ?? { error: result.error }) };
  } catch (error) {
    if (error instanceof FieldRefused) return { ok: false, error: error.code, field: error.field };
    if (error instanceof DamagedValue) return { ok: false, error: "damaged" };
    throw error;
  }
}

type Source = {
  knownOn: string | null;
  sourceKind: Provenance["sourceKind"];
  sourceGrade: Provenance["sourceGrade"];
};

/** The zone of the host state, in which a form's days and hours are told. */
export function zoneOf(access: Access): string {
  return hostZone(access.hostState);
}

/** The day on which something became known, today unless somebody said so. @param field by which a later one is refused */
export function dayKnown(tx: Tx, access: Access, day: string | null, field = "knownOn"): string {
  const today = todayIn(zoneOf(access), clock(tx)).toString();
  if (day !== null && day > today) throw new FieldRefused(field, "inFuture");
  return day ?? today;
}

/** When it became known, today unless somebody said so, and how; the grade follows from the source where none was chosen. */
export function provenance(tx: Tx, access: Access, { knownOn, sourceKind, sourceGrade }: Source): Provenance {
  const usual = sourceKind && attributesOf("source_kind", sourceKind).defaultGrade;
  return { knownOn: dayKnown(tx, access, knownOn), sourceKind, sourceGrade: sourceGrade ?? usual };
}
