import "server-only";
import type { Access } from "../../access/proof.ts";
import type { Provenance } from "../../cases/fact.ts";
import { clock, type Tx } from "../../db/unit.ts";
import { hostZone } from "../../time/host-zone.ts";
import { todayIn } from "../../time/zone.ts";
import { attributesOf } from "../../vocabulary/attributes.ts";
import type { Problem } from "../form-state.ts";

/** What a form asked for cannot be, which is known only once the case and the moment are: a field and the code of what is wrong. */
export class FieldRefused extends Error {
  readonly field: string;
  readonly problem: string | Problem;

  constructor(field: string, problem: string | Problem) {
    super(typeof problem === "string" ? problem : problem.code);
    this.field = field;
    this.problem = problem;
  }
}

/** The zone of the host state, in which a form's days and hours are told. */
export function zoneOf(access: Access): string {
  return hostZone(access.hostState);
}

/** The day it is in the host state, `YYYY-MM-DD`. */
export function todayOf(tx: Tx, access: Access): string {
  return todayIn(zoneOf(access), clock(tx)).toString();
}

type Source = {
  knownOn: string | null;
  sourceKind: Provenance["sourceKind"];
  sourceGrade: Provenance["sourceGrade"];
};

/** When it became known, today unless somebody said so, and how; the grade follows from the source where none was chosen. */
export function provenance(tx: Tx, access: Access, { knownOn, sourceKind, sourceGrade }: Source): Provenance {
  const today = todayOf(tx, access);
  if (knownOn !== null && knownOn > today) throw new FieldRefused("knownOn", "inFuture");
  const usual = sourceKind && attributesOf("source_kind", sourceKind).defaultGrade;
  return { knownOn: knownOn ?? today, sourceKind, sourceGrade: sourceGrade ?? usual };
}

/** What has happened lies in the past: a day or an hour to come is a slip of the finger. */
export function hasHappened(
  tx: Tx,
  access: Access,
  told: { on: string | null; onTime: string | null },
): void {
  if (told.on === null) return;
  if (told.on > todayOf(tx, access)) throw new FieldRefused("on", "inFuture");
  if (told.onTime === null) return;
  const now = clock(tx).toZonedDateTimeISO(zoneOf(access)).toPlainDateTime();
  const at = Temporal.PlainDateTime.from(`${told.on}T${told.onTime}`);
  if (Temporal.PlainDateTime.compare(at, now) > 0) throw new FieldRefused("onTime", "inFuture");
}
