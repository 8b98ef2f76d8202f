import type { Actor } from "../../lib/access/actor.ts";
import { findCaseHeader } from "../../lib/cases/header.ts";
import { type CaseLine, listCases } from "../../lib/cases/list.ts";
import { readFilters } from "../../lib/cases/list-filters.ts";
import { loadCaseRecord } from "../../lib/casework/case-record.ts";
import { vaultOf } from "../../lib/crypto/vault.ts";
import { withActor } from "../../lib/db/client.ts";
import { formatDay, formatMoment } from "../../lib/i18n/format.ts";
import { hostZone } from "../../lib/time/host-zone.ts";
import { type Code, isCode } from "../../lib/vocabulary/codes.ts";
import { label } from "../../lib/vocabulary/labels.ts";

/** A row of the floors' tables: codename, name, level, host, held by, place, last day, hearing, contact, lead. */
export type FloorCase = { id: string; cells: string[]; appeals: string[][] };

/** The lines of the first page, as their reader would see them. */
export async function firstLines(actor: Actor): Promise<FloorCase[]> {
  const { lines } = await withActor(actor, (tx) => listCases(tx, readFilters({}), null), { readOnly: true });
  return lines.map((line) => ({ id: line.id, cells: cellsOf(line), appeals: [] }));
}

/** One case with what its page tells of its proceedings, opened. */
export async function fullCase(actor: Actor, caseId: string): Promise<FloorCase> {
  return withActor(
    actor,
    async (tx) => {
      const header = await findCaseHeader(tx, caseId);
      if (!header) throw new Error("the measured case is not there");
      const record = await loadCaseRecord(tx, caseId);
      const sealer = vaultOf(tx).held("case", caseId);
      const open = (field: `${string}.${string}`, row: Record<string, unknown>) =>
        sealer.open(field, String(row.id), row[field.split(".")[1] as string] as Uint8Array | null) ?? "";
      const appeals = [
        ...record.proceeding.map((row) => [
          String(row.type),
          open("proceeding.body", row),
          String(row.happened_on),
          "",
          open("proceeding.counsel", row),
        ]),
        ...record.decision.map((row) => [
          String(row.outcome),
          open("decision.note", row),
          String(row.decided_on),
          String(record.deadline[0]?.cautious_day ?? ""),
          "",
        ]),
        ...record.hearing.map((row) => [
          "hearing",
          open("hearing.purpose", row),
          String(row.on_date),
          "",
          "",
        ]),
        ...record.filing.map((row) => ["filing", open("filing.receipt", row), String(row.lodged_on), "", ""]),
        ...record.case_note.map((row) => ["note", open("case_note.text", row), String(row.known_on), "", ""]),
      ];
      return {
        id: caseId,
        cells: cellsOf({ ...header, lead: header.lead?.name ?? null, updatedAt: "" }),
        appeals,
      };
    },
    { readOnly: true },
  );
}

function cellsOf(line: Omit<CaseLine, "isHeld" | "status">): string[] {
  const zone = hostZone(line.hostState);
  const moment = (at: string | null) =>
    at ? formatMoment("en", at, zone, zone.split("/").at(-1) ?? "") : "";
  const level = isCode("risk_level", line.level ?? "")
    ? label("risk_level", line.level as Code<"risk_level">, "en")
    : "Not assessed";
  const heldBy = line.holdingBody
    ? label("holding_body", line.holdingBody as Code<"holding_body">, "en")
    : "";
  return [
    line.codename,
    line.name ?? "",
    level,
    line.hostState,
    heldBy,
    line.place ?? "",
    line.nextLastDay ? formatDay("en", line.nextLastDay) : "",
    moment(line.nextHearingAt),
    moment(line.lastContactAt),
    line.lead ?? "",
  ];
}
