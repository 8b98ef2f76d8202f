import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { dayToDate } from "../db/instants.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";

/** What the person agreed to: for which uses, in which language, in what words or on what paper, on which day. */
export type NewConsent = {
  caseId: string;
  scopes: readonly Code<"consent_scope">[];
  language: string | null;
  how: string | null;
  givenOn: Temporal.PlainDate | null;
  knownOn: Temporal.PlainDate;
  sourceKind: Code<"source_kind"> | null;
  sourceGrade: Code<"evidence_grade"> | null;
};

/** Records consent, a row for each use, so that each can be withdrawn by itself. */
export async function giveConsent(tx: Tx, consent: NewConsent): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  const sealer = await vaultOf(tx).of("case", consent.caseId);
  for (const scope of new Set(consent.scopes)) {
    const id = newId();
    await tx.$executeRaw`insert into consent (org_id, id, case_id, scope, language, given_how, happened_on, known_on, source_kind, source_grade, created_by)
      values (${orgId}::uuid, ${id}::uuid, ${consent.caseId}::uuid, ${scope}, ${consent.language}, ${sealer.seal("consent.given_how", id, consent.how)},
        ${dayToDate(consent.givenOn)}::date, ${dayToDate(consent.knownOn)}::date, ${consent.sourceKind}, ${consent.sourceGrade}, ${userId}::uuid)`;
  }
}
