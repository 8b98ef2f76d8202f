import { type FactRow, opening, type Sealed } from "../cases/fact.ts";
import type { Sealer } from "../crypto/sealer.ts";
import { isPicture, type MediaType } from "./model.ts";

/** A row of `document` as one statement brings it, without its key and its hashes. */
export type DocumentRow = FactRow & {
  decision_id: string | null;
  filing_id: string | null;
  media_type: MediaType;
  byte_size: number;
  label: Sealed;
  file_name: Uint8Array;
};

/** What the screens draw of a paper. Texts are opened; moments are ISO text. */
export type DocumentView = {
  id: string;
  version: number;
  /** What it shows; both null for a paper of the case as such. */
  decisionId: string | null;
  filingId: string | null;
  mediaType: MediaType;
  byteSize: number;
  label: string | null;
  fileName: string;
  hasPicture: boolean;
  createdBy: string;
  createdAt: string;
};

export function documentView(row: DocumentRow, sealer: Sealer): DocumentView {
  const open = opening(sealer, "document", row.id);
  return {
    id: row.id,
    version: row.version,
    decisionId: row.decision_id,
    filingId: row.filing_id,
    mediaType: row.media_type,
    byteSize: row.byte_size,
    label: open("label", row.label),
    fileName: open("file_name", row.file_name) ?? "",
    hasPicture: isPicture(row.media_type),
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
