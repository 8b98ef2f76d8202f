import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { WHO_CAN_BE_CALLED } from "./rotas.ts";

/** A colleague, as the rota names them. Name and phone may be damaged. */
export type Colleague = { id: string; name: string; phone: string | null };

type Row = { id: string; name: Uint8Array; phone: Uint8Array | null };

/** These colleagues by their ids. */
export async function colleaguesOf(tx: Tx, ids: Iterable<string | null>): Promise<Map<string, Colleague>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows = await tx.$queryRaw<Row[]>`
    select id, name, phone from member where org_id = ${unitOf(tx).orgId}::uuid and id = any (${wanted}::uuid[])`;
  return new Map((await opened(tx, rows)).map((colleague) => [colleague.id, colleague]));
}

/** Everybody who can be on call, by name. */
export async function whoCanBeOnCall(tx: Tx): Promise<Colleague[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select id, name, phone from member where org_id = ${unitOf(tx).orgId}::uuid and status = 'active'
      and roles && ${[...WHO_CAN_BE_CALLED]}::text[]`;
  return (await opened(tx, rows)).sort((one, other) => one.name.localeCompare(other.name));
}

async function opened(tx: Tx, rows: readonly Row[]): Promise<Colleague[]> {
  const ops = await vaultOf(tx).ops();
  return rows.map(({ id, name, phone }) => ({
    id,
    name: ops.open("member.name", id, name),
    phone: ops.open("member.phone", id, phone),
  }));
}
