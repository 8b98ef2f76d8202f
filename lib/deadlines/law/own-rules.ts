import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { findRule } from "../../remedies/packs.ts";
import type { Rule } from "../../remedies/rule-schema.ts";
import { err, ok, type Result } from "../../result.ts";
import type { LawBook } from "./book.ts";
import { ruleBookOf } from "./load-book.ts";

type Managing = OrganisationAccess<"rule:manage">;

/** What is saved of an own rule; `edition` is the one that the form was drawn from, null for a new rule. */
type Written = { rule: Rule; replaces: string | null; edition: number | null };

type Refusal =
  | "idTaken"
  | "unknownReplaced"
  | "otherEdition"
  | { code: "unknownName"; field: string; name: string };

/**
 * Adds a rule of the organisation's own, or the next edition of one. The former edition stays in the history. The deadlines
 * that were begun by it go on by its figures until a person accepts the new ones.
 *
 * @param written.rule holds already by itself: read by `ownRuleSchema`
 * @returns the edition; `idTaken` for the id of a shipped rule, or of an own one when it is meant as new
 */
export async function saveOwnRule(
  tx: Tx,
  { actorId }: Managing,
  { rule, replaces, edition }: Written,
): Promise<Result<number, Refusal>> {
  const { orgId } = unitOf(tx);
  if (findRule(rule.id)) return err("idTaken");
  if (replaces !== null && !findRule(replaces)) return err("unknownReplaced");
  const unknown = unknownName(rule, await ruleBookOf(tx));
  if (unknown) return err({ code: "unknownName", ...unknown });
  // The organisation's row is held, so that no two editions are written at once.
  await tx.$queryRaw`select id from organisation where id = ${orgId}::uuid for update`;
  const [held] = await tx.$queryRaw<{ last: number; current: number | null }[]>`
    select coalesce(max(edition), 0)::int as last, max(edition) filter (where withdrawn_at is null) as current
    from org_rule where org_id = ${orgId}::uuid and rule_id = ${rule.id}`;
  const current = held?.current ?? null;
  if (current !== edition) return err(edition === null ? "idTaken" : "otherEdition");
  const next = (held?.last ?? 0) + 1;
  if (current !== null) await end(tx, actorId, rule.id, null);
  const id = newId();
  const sealer = await vaultOf(tx).organisation();
  await tx.$executeRaw`insert into org_rule (org_id, id, rule_id, edition, replaces, rule, created_by)
    values (${orgId}::uuid, ${id}::uuid, ${rule.id}, ${next}, ${replaces}, ${sealer.sealJson("org_rule.rule", id, rule)}, ${actorId}::uuid)`;
  const action = edition === null ? "rule.added" : "rule.changed";
  await recordAudit(tx, { action, objectType: "rule", objectId: id, reasonCode: rule.id });
  return ok(next);
}

/** Withdraws an own rule: it is offered no more, and stays in the history. @throws NotFound where none is in force */
export async function withdrawOwnRule(
  tx: Tx,
  { actorId }: Managing,
  { ruleId, reason }: { ruleId: string; reason: string },
): Promise<void> {
  const id = await end(tx, actorId, ruleId, reason);
  if (!id) throw new NotFound();
  await recordAudit(tx, { action: "rule.withdrawn", objectType: "rule", objectId: id, reasonCode: ruleId });
}

async function end(tx: Tx, actorId: string, ruleId: string, reason: string | null): Promise<string | null> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`update org_rule set withdrawn_at = amparo_now(), withdrawn_by = ${actorId}::uuid
    where org_id = ${orgId}::uuid and rule_id = ${ruleId} and withdrawn_at is null returning id`;
  if (row && reason !== null) {
    const sealer = await vaultOf(tx).organisation();
    await tx.$executeRaw`update org_rule set withdraw_reason = ${sealer.seal("org_rule.withdraw_reason", row.id, reason)}
      where org_id = ${orgId}::uuid and id = ${row.id}::uuid`;
  }
  return row?.id ?? null;
}

const NAMES = ["next", "fileTogether", "mutuallyExclusiveWith"] as const;

/** A rule may name only rules that are there, and not itself. */
function unknownName(rule: Rule, book: LawBook): { field: string; name: string } | null {
  for (const field of NAMES) {
    const name = rule[field]?.find((id) => id === rule.id || !book.find(id));
    if (name) return { field, name };
  }
  return null;
}
