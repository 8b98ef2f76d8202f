import "server-only";
import type { Access } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { getDeadline } from "./find.ts";

type Settling = Access<"deadline:settle">;
type Entry = { id: string; version: number };
type Refusal = "staleVersion" | "alreadySettled";

/**
 * *Not filing, because*: settles a deadline with a reason that everybody sees. For a date to look at it says that it was looked at.
 *
 * @param entry.reason free text, sealed before it is stored
 * @returns `alreadySettled` where a filing or a colleague was first
 */
export async function notFiling(
  tx: Tx,
  access: Settling,
  { id, version, reason }: Entry & { reason: string },
): Promise<Result<void, Refusal>> {
  const held = await getDeadline(tx, access, id);
  if (held.settled_how !== null) return err("alreadySettled");
  if (held.version !== version) return err("staleVersion");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.$executeRaw`update deadline set settled_how = 'not_filing', settled_at = amparo_now(), settled_by = ${access.actorId}::uuid,
      settle_reason = ${sealer.seal("deadline.settle_reason", id, reason)}, updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${id}::uuid`;
  return ok();
}

/**
 * Opens a deadline again that was settled by *not filing*. The reason stays as a revision.
 *
 * @returns `settledByFiling` where a filing settled it: then the filing is what has to be corrected
 */
export async function reopenDeadline(
  tx: Tx,
  access: Settling,
  { id, version }: Entry,
): Promise<Result<void, "staleVersion" | "settledByFiling">> {
  const held = await getDeadline(tx, access, id);
  if (held.settled_how === null || held.version !== version) return err("staleVersion");
  if (held.settled_how !== "not_filing") return err("settledByFiling");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const reason = sealer.open("deadline.settle_reason", id, held.settle_reason);
  await tx.$executeRaw`update deadline set settled_how = null, settled_at = null, settled_by = null, settle_reason = null,
      updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${id}::uuid`;
  await keep(tx, access, held, { settledHow: "not_filing", reason }, { settledHow: null, reason: null });
  return ok();
}

/** Gives a deadline to somebody, and to somebody who stands in. @returns `unknownMember` for who is no active member */
export async function assignDeadline(
  tx: Tx,
  access: Settling,
  { id, version, ownerId, backupId }: Entry & { ownerId: string; backupId: string | null },
): Promise<Result<void, "staleVersion" | "unknownMember">> {
  const held = await getDeadline(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const wanted = [...new Set([ownerId, backupId ?? ownerId])];
  const [known] = await tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from member
    where org_id = ${access.orgId}::uuid and id = any (${wanted}::uuid[]) and status = 'active'`;
  if (known?.count !== wanted.length) return err("unknownMember");
  await tx.$executeRaw`update deadline set owner_id = ${ownerId}::uuid, backup_id = ${backupId}::uuid, updated_at = amparo_now(),
      version = version + 1 where org_id = ${access.orgId}::uuid and id = ${id}::uuid`;
  const before = { ownerId: held.owner_id, backupId: held.backup_id };
  await keep(tx, access, held, before, { ownerId, backupId });
  return ok();
}

async function keep(
  tx: Tx,
  access: Settling,
  { id, version }: Entry,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<void> {
  const owner = { kind: "case", id: access.caseId } as const;
  await recordRevision(tx, { owner, objectType: "deadline", objectId: id, version, before, after });
}
