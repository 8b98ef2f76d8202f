import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** What changed: the row, the version it had, and its fields in words before and after (already opened; sealed again here). */
export type Revised = {
  owner: { kind: "case" | "person"; id: string } | { kind: "organisation" };
  objectType: string;
  objectId: string;
  version: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Keeps the former value beside the new one, sealed under the key of the case, the person or the organisation. Nothing is lost by editing. */
export async function recordRevision(tx: Tx, revised: Revised): Promise<void> {
  const unit = unitOf(tx);
  const { owner } = revised;
  const vault = vaultOf(tx);
  const sealer = await (owner.kind === "organisation"
    ? vault.organisation()
    : vault.of(owner.kind, owner.id));
  const id = newId();
  const caseId = owner.kind === "case" ? owner.id : null;
  const personId = owner.kind === "person" ? owner.id : null;
  await tx.$executeRaw`insert into revision (org_id, id, case_id, person_id, object_type, object_id, object_version, actor_id, before, after)
    values (${unit.orgId}::uuid, ${id}::uuid, ${caseId}::uuid, ${personId}::uuid, ${revised.objectType}, ${revised.objectId}::uuid, ${revised.version},
      ${unit.userId}::uuid, ${revised.before && sealer.sealJson("revision.before", id, revised.before)},
      ${revised.after && sealer.sealJson("revision.after", id, revised.after)})`;
}
