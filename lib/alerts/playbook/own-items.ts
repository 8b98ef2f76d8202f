import "server-only";
import { NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OwnItem } from "./merge.ts";
import type { PlaybookLevel } from "./program.ts";

type Row = {
  id: string;
  level: PlaybookLevel;
  alert_kind: string | null;
  host_state: string | null;
  position: number;
  code: string | null;
  words: Uint8Array | null;
  within_minutes: number | null;
  is_left_out: boolean;
  version: number;
};

/** What this organisation has written into the playbook, of every level; with what was removed for who names what was done. One statement. */
export async function listOwnItems(
  tx: Tx,
  { withRemoved = false }: { withRemoved?: boolean } = {},
): Promise<(OwnItem & { isRemoved: boolean })[]> {
  const rows = await tx.$queryRaw<(Row & { is_removed: boolean })[]>`
    select id, level, alert_kind, host_state, position, code, words, within_minutes, is_left_out, version, removed_at is not null as is_removed
    from playbook_item where org_id = ${unitOf(tx).orgId}::uuid and (removed_at is null or ${withRemoved}) order by position, id`;
  const ops = await vaultOf(tx).ops();
  return rows.map(({ is_removed, ...row }) => ({
    id: row.id,
    level: row.level,
    alertKind: row.alert_kind,
    hostState: row.host_state,
    position: row.position,
    code: row.code,
    words: ops.open("playbook_item.words", row.id, row.words),
    within: row.within_minutes,
    isLeftOut: row.is_left_out,
    version: row.version,
    isRemoved: is_removed,
  }));
}

/** One action of the organisation's own. @throws NotFound */
export async function getOwnItem(tx: Tx, id: string): Promise<OwnItem> {
  const found = (await listOwnItems(tx)).find((item) => item.id === id && item.code === null);
  if (!found) throw new NotFound();
  return found;
}
