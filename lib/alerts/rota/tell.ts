import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";

/** Tells everybody's open screens that who is on call has changed. */
export async function tellRota(tx: Tx, rotaId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from member where org_id = ${unitOf(tx).orgId}::uuid and status = 'active' order by id`;
  for (const { id } of rows) await publish(tx, "rota.changed", { userId: id, subjectId: rotaId });
}
