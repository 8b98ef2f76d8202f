import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** What changed: the row, the version it had, and its fields in words before and after (already opened; sealed again here). */
export type Revised = {
  owner: { kind: "case"; id: string } | { kind: "person"; id: string };
  objectType: string;
  objectId: string;
  version: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Keeps the former value beside the new one, sealed under the key of the case or the person. Nothing is lost by editing. */
export async function recordRevision(tx: Tx, revised: Revised): Promise<void> {
  const unit = unitOf(tx);
  const sealer = await vaultOf(tx).of(revised.owner.kind, revised.owner.id);
  const id = newId();
  const caseId = revised.owner.kind === "case" ? revised.owner.id : null;
  const personId = revised.owner.kind === "person" ? revised.owner.id : null;
  await tx.$executeRaw`insert into revision (org_id, id, case_id, person_id, object_type, object_id, object_version, actor_id, before, after)
    values (${unit.orgId}::uuid, ${id}::uuid, ${caseId}::uuid, ${personId}::uuid, ${revised.objectType}, ${revised.objectId}::uuid, ${revised.version},
      ${unit.userId}::uuid, ${revised.before && sealer.sealJson("revision.before", id, revised.before)},
      ${revised.after && sealer.sealJson("revision.after", id, revised.after)})`;
}
