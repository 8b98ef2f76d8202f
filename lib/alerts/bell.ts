import "server-only";
import type { Access } from "../access/proof.ts";
import { fromBase64 } from "../crypto/bytes.ts";
import { type CarriedKey, vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { ReminderKind } from "../deadlines/reminder-plan.ts";
import { publish } from "../live/publish.ts";
import { err, ok, type Result } from "../result.ts";

/** What the bell says: which deadline, why, for whom, in which case. Moments are ISO text, days `YYYY-MM-DD`. */
export type BellLine = {
  reminderId: string;
  version: number;
  deadlineId: string;
  caseId: string;
  codename: string;
  /** The name as told; null when nobody knows it. */
  personName: string | null;
  hostState: string;
  kind: ReminderKind;
  ruleId: string;
  cautiousDay: string;
  cautiousAt: string;
  rungAt: string;
  /** Who said that they are on it; null while nobody has. */
  answeredBy: { id: string; name: string } | null;
  answeredAt: string | null;
  alertId: string | null;
};

type Row = Omit<BellLine, "personName" | "answeredBy"> & {
  personId: string;
  nameTold: string | null;
  answeredId: string | null;
  answeredName: string | null;
  keys: CarriedKey[] | null;
};

/**
 * The bells of this person that still ring: what is settled has fallen silent, and what an open alert calls to rings there.
 * The nearest last day first. One statement.
 */
export async function listBells(tx: Tx): Promise<BellLine[]> {
  const { orgId, userId } = unitOf(tx);
  const [found] = await tx.$queryRaw<{ lines: Row[] | null }[]>`
    select json_agg(json_build_object('reminderId', r.id, 'version', r.version, 'deadlineId', d.id, 'caseId', c.id, 'codename', c.codename,
        'hostState', c.host_state, 'kind', r.kind, 'ruleId', d.rule_id, 'cautiousDay', d.cautious_day, 'cautiousAt', d.cautious_at,
        'rungAt', r.rung_at, 'answeredId', r.answered_by, 'answeredName', encode(a.name, 'base64'), 'answeredAt', r.answered_at,
        'alertId', r.alert_id, 'personId', p.id, 'nameTold', encode(p.name_told, 'base64'),
        'keys', (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
          from key_wrap k where k.org_id = c.org_id and k.owner_id = c.person_id)) order by d.cautious_at, r.rung_at desc) as lines
    from (select distinct on (r.deadline_id) r.* from bell b join reminder r on r.org_id = b.org_id and r.id = b.reminder_id
        where b.org_id = ${orgId}::uuid and b.user_id = ${userId}::uuid and r.state = 'rung' order by r.deadline_id, r.due_at desc) r
      join deadline d on d.org_id = r.org_id and d.id = r.deadline_id and d.settled_how is null
      join case_file c on c.org_id = r.org_id and c.id = r.case_id
      join person p on p.org_id = c.org_id and p.id = c.person_id
      left join member a on a.org_id = r.org_id and a.id = r.answered_by
    where not exists (select 1 from alert x where x.org_id = r.org_id and x.id = r.alert_id and x.state <> 'stood_down')`;
  const vault = vaultOf(tx);
  const rows = found?.lines ?? [];
  await vault.adoptCarried(rows.flatMap(({ keys }) => keys ?? []));
  const ops = await vault.ops();
  return rows.map(({ personId, nameTold, answeredId, answeredName, keys: _, ...line }) => ({
    ...line,
    personName: vault.held("person", personId).open("person.name_told", personId, fromBase64(nameTold)),
    answeredBy: answeredId
      ? { id: answeredId, name: ops.open("member.name", answeredId, fromBase64(answeredName)) ?? "" }
      : null,
  }));
}

/**
 * *I am on it*: says for everybody who hears this bell who has it. The first answer counts.
 *
 * @returns `answered` when a colleague was first: then nothing has changed; `silent` when it no longer rings
 */
export async function answerBell(
  tx: Tx,
  access: Access<"deadline:settle">,
  reminderId: string,
): Promise<Result<void, "answered" | "silent">> {
  const [held] = await tx.$queryRaw<{ state: string; answered_by: string | null }[]>`
    select state, answered_by from reminder where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid
      and id = ${reminderId}::uuid for update`;
  if (held?.state !== "rung") return err("silent");
  if (held.answered_by !== null) return held.answered_by === access.actorId ? ok() : err("answered");
  await tx.$executeRaw`update reminder set answered_by = ${access.actorId}::uuid, answered_at = amparo_now(), updated_at = amparo_now(),
      version = version + 1 where org_id = ${access.orgId}::uuid and id = ${reminderId}::uuid`;
  const others = await tx.$queryRaw<{ user_id: string }[]>`
    select r.owner_id as user_id from (select d.owner_id from deadline d join reminder r on r.org_id = d.org_id and r.deadline_id = d.id
        where r.org_id = ${access.orgId}::uuid and r.id = ${reminderId}::uuid
      union select d.backup_id from deadline d join reminder r on r.org_id = d.org_id and r.deadline_id = d.id
        where r.org_id = ${access.orgId}::uuid and r.id = ${reminderId}::uuid) r where r.owner_id is not null`;
  for (const { user_id } of others)
    await publish(tx, "bell.rung", { userId: user_id, subjectId: reminderId });
  return ok();
}
