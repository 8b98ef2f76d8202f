import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { type History, namesIn, type RevisionRow, revisionView } from "./history.ts";

const MOST = 50;

/** Every change to a place of the directory. Two statements. */
export async function loadPlaceHistory(tx: Tx, facilityId: string): Promise<History> {
  const rows = await tx.$queryRaw<RevisionRow[]>`
    select id, object_type, object_id, actor_id, before, after, to_json(created_at)#>>'{}' as at from revision
    where org_id = ${unitOf(tx).orgId}::uuid and object_type = 'facility' and object_id = ${facilityId}::uuid
    order by created_at desc, id desc limit ${MOST + 1}`;
  const sealer = await vaultOf(tx).organisation();
  const revisions = rows.slice(0, MOST).map((row) => revisionView(row, sealer));
  return { revisions, hasMore: rows.length > MOST, names: await namesIn(tx, revisions) };
}
