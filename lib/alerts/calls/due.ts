import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { EntryKind } from "./kinds.ts";

/** Somebody is to be rung again, and it is time. Moments are ISO text. */
export type CallDue = {
  callId: string;
  alertId: string;
  caseId: string;
  codename: string;
  entryKind: EntryKind;
  /** May be damaged. */
  entryName: string;
  againAt: string;
  /** Who rang last. */
  userId: string;
  userName: string;
};

type Row = {
  call_id: string;
  alert_id: string;
  case_id: string;
  codename: string;
  entry_id: string;
  kind: EntryKind;
  entry_name: Uint8Array;
  again_at: Date;
  user_id: string;
  user_name: Uint8Array;
};

const MOST = 20;

/**
 * The calls that are to be made again and whose time has come, of the running alerts that this person may see: the longest due first.
 * A later call about the same alert to the same entry ends it. One statement.
 */
export async function callsDue(tx: Tx): Promise<CallDue[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id as call_id, c.alert_id, c.case_id, f.codename, c.entry_id, e.kind, e.name as entry_name, c.again_at, c.user_id, m.name as user_name
    from call_log c join alert a on a.org_id = c.org_id and a.id = c.alert_id and a.state <> 'stood_down'
      join case_file f on f.org_id = c.org_id and f.id = c.case_id
      join directory_entry e on e.org_id = c.org_id and e.id = c.entry_id and e.removed_at is null
      join member m on m.org_id = c.org_id and m.id = c.user_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.again_at <= amparo_now()
      and not exists (select 1 from call_log l where l.org_id = c.org_id and l.alert_id = c.alert_id and l.entry_id = c.entry_id
        and l.result is distinct from 'released' and (l.claimed_at, l.id) > (c.claimed_at, c.id))
    order by c.again_at limit ${MOST}`;
  if (rows.length === 0) return [];
  const ops = await vaultOf(tx).ops();
  return rows.map((row) => ({
    callId: row.call_id,
    alertId: row.alert_id,
    caseId: row.case_id,
    codename: row.codename,
    entryKind: row.kind,
    entryName: ops.open("directory_entry.name", row.entry_id, row.entry_name),
    againAt: row.again_at.toISOString(),
    userId: row.user_id,
    userName: ops.open("member.name", row.user_id, row.user_name),
  }));
}
