import "server-only";
import { vaultOf, type WrappedKey } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { hostZone } from "../time/host-zone.ts";

/** A line of the list and of the board: nothing sealed but the person's name and the plan. Moments are ISO text. */
export type AlertSummary = {
  id: string;
  caseId: string;
  codename: string;
  personName: string | null;
  /** IANA, of the host state: the clock its hours are shown on. */
  hostZone: string;
  kind: string;
  severity: string;
  state: "raised" | "taken" | "stood_down";
  raisedAt: string;
  /** Since when it is anybody's again, because a promise lapsed; null where none did since. */
  lapsedAt: string | null;
  takenBy: string | null;
  promisedBy: string | null;
  plan: string | null;
  stoodDownAt: string | null;
  outcome: string | null;
  isUndone: boolean;
};

type SummaryRow = {
  id: string;
  case_id: string;
  codename: string;
  host_state: string;
  person_id: string;
  name_told: Uint8Array | null;
  kind: string;
  severity: string;
  state: AlertSummary["state"];
  raised_at: Date;
  lapsed_at: Date | null;
  taken_by: string | null;
  taker: Uint8Array | null;
  promised_by: Date | null;
  promise_id: string | null;
  plan: Uint8Array | null;
  stood_down_at: Date | null;
  outcome: string | null;
  is_undone: boolean;
  keys:
    | { id: string; kind: WrappedKey["kind"]; ownerId: string; wrapped: string | null; state: string }[]
    | null;
};

/**
 * Alerts this person may see: those that still run, worst and oldest first; with `over`, those stood down, newest first. One statement.
 * @param limit at most 100
 */
export async function listAlerts(
  tx: Tx,
  options: { over?: boolean; limit?: number; caseId?: string } = {},
): Promise<AlertSummary[]> {
  const { orgId } = unitOf(tx);
  const over = options.over ?? false;
  const rows = await tx.$queryRaw<SummaryRow[]>`
    select a.id, a.case_id, c.codename, c.host_state, c.person_id, p.name_told, a.kind, a.severity, a.state, a.raised_at, a.lapsed_at, a.taken_by,
      m.name as taker, pr.due_at as promised_by, pr.id as promise_id, pr.plan, a.stood_down_at, a.outcome, a.is_undone,
      (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
        from key_wrap k where k.org_id = a.org_id and k.owner_id in (c.id, c.person_id)) as keys
    from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id join person p on p.org_id = c.org_id and p.id = c.person_id
      left join member m on m.org_id = a.org_id and m.id = a.taken_by
      left join lateral (select id, plan, due_at from promise x where x.org_id = a.org_id and x.alert_id = a.id and x.kind = 'act' and a.state <> 'raised'
        order by x.made_at desc limit 1) pr on true
    where a.org_id = ${orgId}::uuid and (a.state = 'stood_down') = ${over}
      and (${options.caseId ?? null}::uuid is null or a.case_id = ${options.caseId ?? null}::uuid)
    order by case when ${over} then extract(epoch from a.stood_down_at) end desc nulls last, a.state = 'taken',
      array_position(array['imminent','critical','high','elevated','watch'], a.severity), a.raised_at
    limit ${Math.min(options.limit ?? 50, 100)}`;
  const summaries: AlertSummary[] = [];
  for (const row of rows) summaries.push(await opened(tx, row));
  return summaries;
}

async function opened(tx: Tx, row: SummaryRow): Promise<AlertSummary> {
  const vault = vaultOf(tx);
  const ops = await vault.ops();
  await vault.adopt(
    (row.keys ?? []).map((key) => ({
      ...key,
      wrapped: key.wrapped === null ? null : Buffer.from(key.wrapped, "base64"),
    })),
  );
  return {
    id: row.id,
    caseId: row.case_id,
    codename: row.codename,
    personName: vault.held("person", row.person_id).open("person.name_told", row.person_id, row.name_told),
    hostZone: hostZone(row.host_state),
    kind: row.kind,
    severity: row.severity,
    state: row.state,
    raisedAt: row.raised_at.toISOString(),
    lapsedAt: row.state === "raised" ? (row.lapsed_at?.toISOString() ?? null) : null,
    takenBy: row.taken_by && ops.open("member.name", row.taken_by, row.taker),
    promisedBy: row.promised_by?.toISOString() ?? null,
    plan: row.promise_id && vault.held("case", row.case_id).open("alert.plan", row.promise_id, row.plan),
    stoodDownAt: row.stood_down_at?.toISOString() ?? null,
    outcome: row.outcome,
    isUndone: row.is_undone,
  };
}
