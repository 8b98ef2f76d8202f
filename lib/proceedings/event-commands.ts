import "server-only";
import { type Access, NotFound } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { todayIn } from "../time/zone.ts";
import { type EventFields, eventColumns, eventFields, subjectOf } from "./event.ts";
import { getDecision, getFiling, getLawEvent, getMeasure, getProceeding } from "./find.ts";
import type { LawEventKind } from "./law-events.ts";
import { revisionOf, struck } from "./struck.ts";

type Recording = Access<"proceeding:record">;
/** What a caseworker records; the tick of a stay is counsel's alone. */
export type RecordedKind = Exclude<LawEventKind, "filing_confirmed">;
export type Recorded = EventFields & { kind: RecordedKind };

/** Records that something happened to a measure, a decision or a proceeding of this case. @returns its id */
export async function recordEvent(
  tx: Tx,
  access: Recording,
  fields: Recorded,
): Promise<Result<string, never>> {
  return ok(await keepEvent(tx, access, fields));
}

/**
 * Counsel's tick that the stay of a filing stands in this case. It holds seven days (risk-factors, P03) and is renewed by
 * another tick. One made today without an hour has the hour of this moment, so that it holds all seven.
 *
 * @param access proof that a legal member asks; nobody else may tick
 * @returns its id
 */
export async function confirmStay(
  tx: Tx,
  access: Access<"stay:confirm">,
  fields: Omit<EventFields, "kind" | "servedOn" | "confirmedBy" | "request">,
): Promise<Result<string, never>> {
  const isNow = fields.time === null && fields.on === todayIn(fields.zone, clock(tx)).toString();
  const time = isNow ? hourOf(clock(tx), fields.zone) : fields.time;
  return ok(
    await keepEvent(tx, access, {
      ...fields,
      time,
      kind: "filing_confirmed",
      servedOn: [],
      confirmedBy: null,
      request: null,
    }),
  );
}

/**
 * Corrects an event; the former values stay as a revision. What it happened to stays.
 *
 * @returns `staleVersion` when a colleague saved first
 * @throws NotFound for counsel's tick, which is renewed or struck out
 */
export async function editEvent(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: Omit<EventFields, "kind" | "about"> },
): Promise<Result<void, "staleVersion">> {
  const held = await getLawEvent(tx, access, id);
  if (held.kind === "filing_confirmed") throw new NotFound();
  if (held.version !== version) return err("staleVersion");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = eventFields(held, sealer, fields.zone);
  const after = { ...fields, kind: held.kind, about: before.about };
  const data = { ...eventColumns(after, sealer, id, held), ...changed(tx) };
  await tx.caseEvent.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "law_event", held), before, after);
  return ok();
}

/** Strikes out an event that was recorded by mistake. It stays in the table. */
export async function strikeEvent(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "staleVersion">> {
  const held = await getLawEvent(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const data = await struck(tx, access, { table: "case_event", id, reason });
  await tx.caseEvent.update({ where: at(access, id), data });
  return ok();
}

async function keepEvent(tx: Tx, access: Access, fields: EventFields): Promise<string> {
  await FIND[subjectOf(fields.kind)](tx, access, fields.about);
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.caseEvent.create({ data: { ...rowOf(access, id), ...eventColumns(fields, sealer, id) } });
  return id;
}

/** What an event is about is of this case and stands. */
const FIND = { measure: getMeasure, filing: getFiling, decision: getDecision, proceeding: getProceeding };

function hourOf(moment: Temporal.Instant, zone: string): string {
  return moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
}
