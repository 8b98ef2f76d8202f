import "server-only";
import { randomUUID } from "node:crypto";
import { mayDo, type Permission } from "../../access/roles.ts";
import type { CaseHeader } from "../../cases/header.ts";
import { type CaseRecord, loadCaseRecord } from "../../casework/case-record.ts";
import type { Sealer } from "../../crypto/sealer.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { clock, type Tx } from "../../db/unit.ts";
import type { TermCase } from "../../deadlines/rows.ts";
import { proceedingRecord } from "../../proceedings/rows.ts";
import { type ProceedingsView, proceedingsView } from "../../proceedings/views.ts";
import { hostZone } from "../../time/host-zone.ts";
import { todayIn } from "../../time/zone.ts";
import { loadCasePage } from "../cases/case-page.ts";
import type { Page } from "../page.ts";

/** What every page of this room knows of its case. */
export type Room = {
  view: ProceedingsView;
  /** Of the host state: days and hours are told in it. */
  zone: string;
  /** In the host state, `YYYY-MM-DD`. */
  today: string;
  now: string;
  /** The form's own, so that it is done once. */
  key: string;
};

/** What a page draws from, while its transaction is open. */
export type Opened = {
  tx: Tx;
  room: Room;
  header: CaseHeader;
  record: CaseRecord;
  sealer: Sealer;
  ofCase: TermCase;
  now: Temporal.Instant;
  can: (permission: Permission) => boolean;
};

export type RoomPage<T> = Page<{ header: CaseHeader; data: Room & T }>;

/**
 * A page about the proceedings of a case: its whole record in one statement.
 *
 * @param pick what the page is about; null for "not found"
 */
export function loadRoom<T extends object>(
  caseId: string,
  permission: Permission,
  pick: (opened: Opened) => T | null | Promise<T | null>,
): Promise<RoomPage<T>> {
  return loadCasePage(caseId, permission, async (tx, header, actor) => {
    const record = await loadCaseRecord(tx, caseId);
    const sealer = vaultOf(tx).held("case", caseId);
    const [zone, now] = [hostZone(header.hostState), clock(tx)];
    const today = todayIn(zone, now).toString();
    const view = proceedingsView(proceedingRecord(record), sealer, { zone, today });
    const room = { view, zone, today, now: now.toString(), key: randomUUID() };
    const { hostState, asylumLodgedOn, isHeld } = header;
    const ofCase = { hostState, asylumLodgedOn, isHeld };
    const can = (act: Permission) => mayDo(actor.roles, act);
    const picked = await pick({ tx, room, header, record, sealer, ofCase, now, can });
    return picked && { ...room, ...picked };
  });
}
