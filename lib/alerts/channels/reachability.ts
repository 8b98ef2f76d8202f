import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";

/** By what somebody can be reached outside the window. `hasTested`: something has once come through. */
export type Reach = { kinds: string[]; isReachable: boolean; hasTested: boolean };

/** How each of these people can be reached: by their verified channels that are not known to be dead. */
export async function reachability(tx: Tx, userIds: readonly string[]): Promise<Map<string, Reach>> {
  const rows = await tx.$queryRaw<{ user_id: string; kinds: string[]; has_tested: boolean }[]>`
    select user_id, array_agg(distinct kind) as kinds, bool_or(last_alive_at is not null) as has_tested from channel
    where org_id = ${unitOf(tx).orgId}::uuid and user_id = any (${[...userIds]}::uuid[]) and removed_at is null
      and verified_at is not null and not is_dead group by user_id`;
  const found = new Map(rows.map((row) => [row.user_id, row]));
  return new Map(
    userIds.map((id) => {
      const row = found.get(id);
      return [
        id,
        { kinds: row?.kinds ?? [], isReachable: row !== undefined, hasTested: row?.has_tested ?? false },
      ];
    }),
  );
}
