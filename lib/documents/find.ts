import "server-only";
import { NotFound } from "../access/proof.ts";
import { fromJson } from "../cases/json-row.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { DocumentRow } from "./document.ts";
import type { MediaType } from "./model.ts";

/** One paper of a case. @throws NotFound for one that is struck out, of another case or not to be seen by who asks */
export async function getDocument(
  tx: Tx,
  { orgId, caseId }: { orgId: string; caseId: string },
  id: string,
): Promise<DocumentRow> {
  const [found] = await tx.$queryRaw<{ row: object }[]>`
    select to_jsonb(x) - array['wrapped_key', 'plain_hash', 'original_hash', 'view_hash', 'thumb_hash'] as row from document x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`;
  if (!found) throw new NotFound();
  return fromJson<DocumentRow>(found.row);
}

/** What is needed to send a file: where it lies, what opens it, what it is called. */
export type StoredFile = {
  caseId: string;
  mediaType: MediaType;
  wrappedKey: Uint8Array;
  fileName: Uint8Array;
};

/** The file behind a paper, of whatever case. Null when there is none for who asks. */
export async function findStoredFile(tx: Tx, id: string): Promise<StoredFile | null> {
  const { orgId } = unitOf(tx);
  const [found] = await tx.$queryRaw<StoredFile[]>`
    select case_id as "caseId", media_type as "mediaType", wrapped_key as "wrappedKey", file_name as "fileName" from document
    where org_id = ${orgId}::uuid and id = ${id}::uuid and voided_at is null`;
  return found ?? null;
}

/** Which of these have a row, struck out or not: their files stay. For the background work, within one organisation. */
export async function documentsThatExist(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from document where org_id = ${orgId}::uuid and id = any (${[...ids]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}
