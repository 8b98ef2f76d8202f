import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { err, ok, type Result } from "../../result.ts";
import { ruleBookOf } from "./load-book.ts";

type Confirming = OrganisationAccess<"rule:confirm">;

type Confirmed = {
  ruleId: string;
  /** The version that was on the screen. */
  packVersion: string;
  /** `YYYY-MM-DD`: the day the text was checked. */
  on: string;
  note: string | null;
};

/**
 * A legal member stands for a rule before the organisation, in the version they read.
 *
 * @returns `otherVersion` where the rule has changed since the page was drawn; `alreadyConfirmed` when a colleague was first
 */
export async function confirmRule(
  tx: Tx,
  { actorId }: Confirming,
  { ruleId, packVersion, on, note }: Confirmed,
): Promise<Result<string, "otherVersion" | "alreadyConfirmed">> {
  const { orgId } = unitOf(tx);
  const book = await ruleBookOf(tx);
  const rule = book.find(ruleId);
  if (!rule) throw new NotFound();
  if (book.versionOf(rule) !== packVersion) return err("otherVersion");
  const id = newId();
  const sealer = await vaultOf(tx).organisation();
  const added =
    await tx.$executeRaw`insert into rule_confirmation (org_id, id, rule_id, pack_version, confirmed_on, confirmed_by, note)
    values (${orgId}::uuid, ${id}::uuid, ${ruleId}, ${packVersion}, ${on}::date, ${actorId}::uuid,
      ${sealer.seal("rule_confirmation.note", id, note)}) on conflict do nothing`;
  if (added === 0) return err("alreadyConfirmed");
  await recordAudit(tx, { action: "rule.confirmed", objectType: "rule", objectId: id, reasonCode: ruleId });
  return ok(id);
}

/** Takes a confirmation back, by whoever may confirm. It stays in the history, with the reason. @throws NotFound where none stands */
export async function withdrawConfirmation(
  tx: Tx,
  { actorId }: Confirming,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const { orgId } = unitOf(tx);
  const sealer = await vaultOf(tx).organisation();
  const done =
    await tx.$executeRaw`update rule_confirmation set withdrawn_at = amparo_now(), withdrawn_by = ${actorId}::uuid,
      withdraw_reason = ${sealer.seal("rule_confirmation.withdraw_reason", id, reason)}, version = version + 1
    where org_id = ${orgId}::uuid and id = ${id}::uuid and withdrawn_at is null`;
  if (done === 0) throw new NotFound();
  await recordAudit(tx, { action: "rule.confirmation_withdrawn", objectType: "rule", objectId: id });
}
