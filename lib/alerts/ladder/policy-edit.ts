import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { keepRevision } from "../../cases/keep.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Severity } from "../severity.ts";
import type { LadderStep } from "./model.ts";
import { listPolicies, type Policy } from "./policy-list.ts";
import { requireTargets } from "./policy-targets.ts";

type Access = OrganisationAccess<"ladder:manage">;

/** `repeats`: null is without limit. An Imminent alert never ends its ladder, whatever stands here. */
export type PolicyFields = Omit<Policy, "id" | "version">;

/** Which policy served a severity when the form was drawn; null where none did. */
export type Holders = Partial<Record<Severity, string | null>>;

export type PolicyRefusal =
  | { code: "nameTaken" }
  /** Somebody has given the severity to another policy since: taking it from there was never said. */
  | { code: "heldMeanwhile"; severity: Severity; policies: Policy[] }
  | { code: "stale"; theirs: Policy };

/**
 * Sets a policy up. A severity that another one serves moves here: an alert climbs one ladder.
 * It is saved as it is, also where a step reaches nobody: what is wrong with it is shown until it is mended.
 *
 * @returns its id
 * @throws NotFound when a step names somebody or something that is not of this organisation
 */
export async function createPolicy(
  tx: Tx,
  _access: Access,
  fields: PolicyFields,
  seen: Holders,
): Promise<Result<string, PolicyRefusal>> {
  const policies = await heldPolicies(tx);
  const refusal = refusalOf(policies, fields, seen, null);
  if (refusal) return err(refusal);
  await requireTargets(tx, fields.steps);
  const { orgId, userId } = unitOf(tx);
  const id = newId();
  await takeSeverities(tx, policies, fields.severities, id);
  const ops = await vaultOf(tx).ops();
  await tx.$executeRaw`insert into escalation_policy (org_id, id, name, severities, repeats, created_by)
    values (${orgId}::uuid, ${id}::uuid, ${ops.seal("escalation_policy.name", id, fields.name)}, ${fields.severities}, ${fields.repeats}, ${userId}::uuid)`;
  await writeSteps(tx, id, fields.steps);
  await noted(tx, id, "added");
  return ok(id);
}

/**
 * Changes a policy in its place; its former state is kept. An alert that runs has its own copy and goes on as it began.
 * @throws NotFound when there is no such policy here, or a step names what is not of this organisation
 */
export async function editPolicy(
  tx: Tx,
  _access: Access,
  { id, version, fields, seen }: { id: string; version: number; fields: PolicyFields; seen: Holders },
): Promise<Result<void, PolicyRefusal>> {
  const policies = await heldPolicies(tx);
  const held = policies.find((policy) => policy.id === id);
  if (!held) throw new NotFound();
  if (held.version !== version) return err({ code: "stale", theirs: held });
  const refusal = refusalOf(policies, fields, seen, id);
  if (refusal) return err(refusal);
  await requireTargets(tx, fields.steps);
  const { orgId } = unitOf(tx);
  await takeSeverities(tx, policies, fields.severities, id);
  const ops = await vaultOf(tx).ops();
  await tx.$executeRaw`update escalation_policy set name = ${ops.seal("escalation_policy.name", id, fields.name)}, severities = ${fields.severities},
      repeats = ${fields.repeats}, updated_at = amparo_now(), version = version + 1 where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  await tx.$executeRaw`delete from escalation_target t using escalation_step s where t.org_id = ${orgId}::uuid and s.org_id = t.org_id
    and s.id = t.step_id and s.policy_id = ${id}::uuid`;
  await tx.$executeRaw`delete from escalation_step where org_id = ${orgId}::uuid and policy_id = ${id}::uuid`;
  await writeSteps(tx, id, fields.steps);
  await keep(tx, held, fields);
  await noted(tx, id, "changed");
  return ok();
}

/** Gives a policy up: alerts of its severities climb the program's own ladder from now on. What runs goes on. @throws NotFound */
export async function endPolicy(
  tx: Tx,
  _access: Access,
  { id, version }: { id: string; version: number },
): Promise<Result<void, PolicyRefusal>> {
  const held = (await heldPolicies(tx)).find((policy) => policy.id === id);
  if (!held) throw new NotFound();
  if (held.version !== version) return err({ code: "stale", theirs: held });
  await tx.$executeRaw`update escalation_policy set ended_at = amparo_now(), updated_at = amparo_now(), version = version + 1
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
  await noted(tx, id, "ended");
  return ok();
}

/** The policies, while nobody else changes one: a severity has one policy, and names are sealed, so both are compared here. */
async function heldPolicies(tx: Tx): Promise<Policy[]> {
  await tx.$queryRaw`select id from organisation where id = ${unitOf(tx).orgId}::uuid for no key update`;
  return listPolicies(tx);
}

function refusalOf(
  policies: readonly Policy[],
  { name, severities }: PolicyFields,
  seen: Holders,
  id: string | null,
): PolicyRefusal | null {
  const others = policies.filter((policy) => policy.id !== id);
  if (others.some((policy) => policy.name.toLocaleLowerCase() === name.toLocaleLowerCase()))
    return { code: "nameTaken" };
  for (const severity of severities) {
    const holder = others.find((policy) => policy.severities.includes(severity));
    if (holder && seen[severity] !== holder.id)
      return { code: "heldMeanwhile", severity, policies: [...policies] };
  }
  return null;
}

async function takeSeverities(
  tx: Tx,
  policies: readonly Policy[],
  severities: readonly Severity[],
  to: string,
): Promise<void> {
  const { orgId } = unitOf(tx);
  for (const held of policies) {
    const left = held.severities.filter((severity) => !severities.includes(severity));
    if (held.id === to || left.length === held.severities.length) continue;
    await tx.$executeRaw`update escalation_policy set severities = ${left}, updated_at = amparo_now(), version = version + 1
      where org_id = ${orgId}::uuid and id = ${held.id}::uuid`;
    await keep(tx, held, { ...held, severities: left });
    await noted(tx, held.id, "severity_moved");
  }
}

async function writeSteps(tx: Tx, policyId: string, steps: readonly LadderStep[]): Promise<void> {
  const { orgId } = unitOf(tx);
  for (const [position, step] of steps.entries()) {
    const stepId = newId();
    await tx.$executeRaw`insert into escalation_step (org_id, id, policy_id, position, delay_minutes, must_all)
      values (${orgId}::uuid, ${stepId}::uuid, ${policyId}::uuid, ${position}, ${step.delayMinutes}, ${step.mustAll})`;
    for (const target of step.targets)
      await tx.$executeRaw`insert into escalation_target (org_id, id, step_id, kind, user_id, team_id, rota_id)
        values (${orgId}::uuid, ${newId()}::uuid, ${stepId}::uuid, ${target.kind}, ${"userId" in target ? target.userId : null}::uuid,
          ${"teamId" in target ? target.teamId : null}::uuid, ${"rotaId" in target ? target.rotaId : null}::uuid)`;
  }
}

function keep(tx: Tx, held: Policy, after: PolicyFields): Promise<void> {
  const owner = { kind: "organisation" } as const;
  const revised = { owner, objectType: "escalation_policy", objectId: held.id, version: held.version };
  return keepRevision(tx, revised, inFields(held), inFields(after));
}

const inFields = ({ name, severities, repeats, steps }: PolicyFields) => ({
  name,
  severities,
  repeats,
  steps,
});

function noted(
  tx: Tx,
  id: string,
  reasonCode: "added" | "changed" | "severity_moved" | "ended",
): Promise<void> {
  return recordAudit(tx, {
    action: "ladder.changed",
    objectType: "escalation_policy",
    objectId: id,
    reasonCode,
  });
}
