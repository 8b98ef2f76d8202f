import "server-only";
import { NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { LiveThen } from "./hand-over.ts";
import { type Colleague, colleaguesOf } from "./people.ts";

/** An alert that ran when the shift changed, and how it stands now. */
export type HandedAlert = {
  id: string;
  codename: string;
  kind: string;
  severity: string;
  state: "raised" | "taken" | "stood_down";
  raisedAt: string;
};

/** A promise that ran then. `dueAt` is its clock at that moment; `state` how it stands now. The plan may be damaged. */
export type HandedPromise = {
  id: string;
  alertId: string;
  codename: string;
  ownerId: string;
  kind: "act" | "open";
  plan: string | null;
  dueAt: string;
  state: string;
};

/** A hand-over, as far as who asks may see its cases: what they may not is counted. Moments are ISO text. */
export type HandOverView = {
  id: string;
  rotaName: string;
  zone: string;
  at: string;
  from: Colleague | null;
  to: Colleague | null;
  fromSignedAt: string | null;
  toSignedAt: string | null;
  note: string | null;
  alerts: HandedAlert[];
  hiddenAlerts: number;
  promises: (HandedPromise & { owner: Colleague | null })[];
  hiddenPromises: number;
  /** Which of the two who asks is. */
  part: "from" | "to" | null;
};

type Row = {
  id: string;
  rota_id: string;
  rota_name: Uint8Array;
  zone: string;
  at: Date;
  from_id: string;
  to_id: string;
  note: Uint8Array | null;
  live: LiveThen;
  from_signed_at: Date | null;
  to_signed_at: Date | null;
};

/** @throws NotFound when there is no such hand-over here */
export async function getHandOver(tx: Tx, id: string): Promise<HandOverView> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<Row[]>`
    select h.id, h.rota_id, r.name as rota_name, r.zone, h.at, h.from_id, h.to_id, h.note, h.live, h.from_signed_at, h.to_signed_at
    from hand_over h join rota r on r.org_id = h.org_id and r.id = h.rota_id
    where h.org_id = ${orgId}::uuid and h.id = ${id}::uuid`;
  if (!row) throw new NotFound();
  const ops = await vaultOf(tx).ops();
  const [alerts, promises] = [await alertsOf(tx, row.live), await promisesOf(tx, row.live)];
  const people = await colleaguesOf(tx, [row.from_id, row.to_id, ...promises.map(({ ownerId }) => ownerId)]);
  return {
    ...{
      id,
      zone: row.zone,
      at: row.at.toISOString(),
      rotaName: ops.open("rota.name", row.rota_id, row.rota_name),
    },
    ...{ from: people.get(row.from_id) ?? null, to: people.get(row.to_id) ?? null },
    fromSignedAt: row.from_signed_at?.toISOString() ?? null,
    toSignedAt: row.to_signed_at?.toISOString() ?? null,
    note: ops.open("hand_over.note", id, row.note),
    ...{ alerts, hiddenAlerts: row.live.alerts.length - alerts.length },
    promises: promises.map((promise) => ({ ...promise, owner: people.get(promise.ownerId) ?? null })),
    hiddenPromises: row.live.promises.length - promises.length,
    part: row.from_id === userId ? "from" : row.to_id === userId ? "to" : null,
  };
}

async function alertsOf(tx: Tx, { alerts }: LiveThen): Promise<HandedAlert[]> {
  const rows = await tx.$queryRaw<(Omit<HandedAlert, "raisedAt"> & { raised_at: Date })[]>`
    select a.id, c.codename, a.kind, a.severity, a.state, a.raised_at
    from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id
    where a.org_id = ${unitOf(tx).orgId}::uuid and a.id = any (${alerts}::uuid[])
    order by array_position(array['imminent','critical','high','elevated','watch'], a.severity), a.raised_at`;
  return rows.map(({ raised_at, ...rest }) => ({ ...rest, raisedAt: raised_at.toISOString() }));
}

async function promisesOf(tx: Tx, { promises }: LiveThen): Promise<HandedPromise[]> {
  type PromiseRow = {
    id: string;
    alert_id: string;
    case_id: string;
    codename: string;
    owner_id: string;
    kind: "act" | "open";
    plan: Uint8Array | null;
    state: string;
  };
  const due = new Map(promises.map(({ id, dueAt }) => [id, dueAt]));
  const rows = await tx.$queryRaw<PromiseRow[]>`
    select p.id, p.alert_id, p.case_id, c.codename, p.owner_id, p.kind, p.plan, p.state
    from promise p join case_file c on c.org_id = p.org_id and c.id = p.case_id
    where p.org_id = ${unitOf(tx).orgId}::uuid and p.id = any (${[...due.keys()]}::uuid[]) order by p.due_at, p.id`;
  const vault = vaultOf(tx);
  await vault.load([...new Set(rows.map(({ case_id }) => case_id))]);
  return rows.map((row) => ({
    ...{ id: row.id, alertId: row.alert_id, codename: row.codename, ownerId: row.owner_id },
    ...{ kind: row.kind, state: row.state, dueAt: due.get(row.id) ?? "" },
    plan: vault.held("case", row.case_id).open("alert.plan", row.id, row.plan),
  }));
}
