import "server-only";
import { randomUUID } from "node:crypto";
import { validate } from "uuid";
import { NotFound } from "../../access/proof.ts";
import { mayDo } from "../../access/roles.ts";
import type { CaseHeader } from "../../cases/header.ts";
import { loadCaseRecord } from "../../casework/case-record.ts";
import { loadDirectory } from "../../casework/directory.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { unitOf } from "../../db/unit.ts";
import { type DocumentRow, type DocumentView, documentView } from "../../documents/document.ts";
import { getDecision, getFiling } from "../../proceedings/find.ts";
import { hostZone } from "../../time/host-zone.ts";
import { loadCasePage } from "../cases/case-page.ts";
import type { Page } from "../page.ts";

type Query = Record<string, string | string[] | undefined>;

export type PaperForm = {
  header: CaseHeader;
  key: string;
  decisionId: string | null;
  filingId: string | null;
  /** Why the file was refused that was sent before, without scripts. */
  problem: string | null;
};

/** The form for a paper: of a decision, of a filing, or of the case. */
export async function loadPaperForm(caseId: string, query: Query): Promise<Page<PaperForm>> {
  const { shell, data } = await loadCasePage(caseId, "document:add", async (tx) => {
    const [decisionId, filingId] = [idOf(query.decision), idOf(query.filing)];
    const ofCase = { orgId: unitOf(tx).orgId, caseId };
    if (decisionId) await getDecision(tx, ofCase, decisionId);
    if (filingId) await getFiling(tx, ofCase, filingId);
    const problem = typeof query.problem === "string" ? query.problem : null;
    return { key: randomUUID(), decisionId, filingId: decisionId ? null : filingId, problem };
  });
  return { shell, data: { header: data.header, ...data.data } };
}

function idOf(value: Query[string]): string | null {
  if (value === undefined) return null;
  if (typeof value !== "string" || !validate(value)) throw new NotFound();
  return value;
}

export type PaperPage = {
  header: CaseHeader;
  document: DocumentView;
  addedBy: string | null;
  zone: string;
  key: string;
  can: { original: boolean; strike: boolean };
};

/** One paper, to be read. */
export async function loadPaper(caseId: string, id: string): Promise<Page<PaperPage>> {
  const { shell, data } = await loadCasePage(caseId, "case:view", async (tx, header, actor) => {
    const record = await loadCaseRecord(tx, caseId);
    const row = (record.document as DocumentRow[]).find((each) => each.id === id);
    if (!row) return null;
    const { members } = await loadDirectory(tx, header, record);
    const document = documentView(row, vaultOf(tx).held("case", caseId));
    return {
      document,
      addedBy: members.get(document.createdBy) ?? null,
      zone: hostZone(header.hostState),
      key: randomUUID(),
      can: {
        original: mayDo(actor.roles, "document:original"),
        strike: mayDo(actor.roles, "document:strike"),
      },
    };
  });
  return { shell, data: { header: data.header, ...data.data } };
}
