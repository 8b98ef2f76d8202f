import "server-only";
import { randomUUID } from "node:crypto";
import { validate } from "uuid";
import { mayDo } from "../../access/roles.ts";
import { getEvent } from "../../cases/events/commands.ts";
import { type EventView, eventViews } from "../../cases/events/view.ts";
import type { CaseHeader } from "../../cases/header.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { clock } from "../../db/unit.ts";
import { listProceedingNames, type NamedProceeding } from "../../proceedings/names.ts";
import { hostZone } from "../../time/host-zone.ts";
import { loadCasePage } from "../cases/case-page.ts";
import type { Page } from "../page.ts";
import { isSignKind, mayRecord, type SignKind } from "./kinds.ts";

/** What a form about a sign needs. */
export type SignPage = {
  header: CaseHeader;
  key: string;
  proceedings: NamedProceeding[];
  zone: string;
  now: string;
};

/** Of one kind; not found where there is no such kind or it is not for this person to record. */
export async function loadNewSign(
  caseId: string,
  kind: string,
): Promise<Page<SignPage & { kind: SignKind }>> {
  const { shell, data } = await loadCasePage(
    caseId,
    "custody:record",
    async (tx, header, { roles, orgId }) => {
      if (!isSignKind(kind) || !mayDo(roles, mayRecord(kind))) return null;
      const proceedings = await listProceedingNames(tx, { orgId, caseId });
      return { kind, proceedings, ...freshForm(clock(tx), header) };
    },
  );
  return { shell, data: { header: data.header, ...data.data } };
}

/** The form for access checks. */
export async function loadAccess(caseId: string): Promise<Page<SignPage>> {
  const { shell, data } = await loadCasePage(caseId, "custody:record", async (tx, header) => ({
    proceedings: [],
    ...freshForm(clock(tx), header),
  }));
  return { shell, data: { header: data.header, ...data.data } };
}

/** A sign that stands, to be struck out. */
export async function loadSign(
  caseId: string,
  eventId: string,
): Promise<Page<SignPage & { sign: EventView }>> {
  const { shell, data } = await loadCasePage(
    caseId,
    "custody:record",
    async (tx, header, { roles, orgId }) => {
      if (!validate(eventId)) return null;
      const row = await getEvent(tx, { orgId, caseId }, eventId);
      const zone = hostZone(header.hostState);
      const [sign] = eventViews([row], vaultOf(tx).held("case", caseId), zone);
      if (!sign || !mayDo(roles, mayRecord(sign.kind))) return null;
      const proceedings = await listProceedingNames(tx, { orgId, caseId });
      return { sign, proceedings, ...freshForm(clock(tx), header) };
    },
  );
  return { shell, data: { header: data.header, ...data.data } };
}

function freshForm(now: Temporal.Instant, { hostState }: CaseHeader) {
  return { key: randomUUID(), zone: hostZone(hostState), now: now.toString() };
}
