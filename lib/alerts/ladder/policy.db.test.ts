import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { withActor } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import type { Tx } from "../../db/unit.ts";
import { setSettings } from "../../env.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import { setMemberStatus } from "../../organisations/members.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { isRuleOn } from "../rules.ts";
import { listAlertRules, setAlertRule } from "./alert-rules.ts";
import type { LadderStep, LadderTarget } from "./model.ts";
import { createPolicy, editPolicy, endPolicy, type Holders, type PolicyFields } from "./policy-edit.ts";
import { countFaulty, judgePolicies } from "./policy-faults-now.ts";
import { findPolicy, listPolicies } from "./policy-list.ts";

await testDatabase();
let org: TestOrganisation;

beforeAll(async () => {
  setSettings({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "amparo@amparo.example" });
  org = await anOrganisation();
});

const step = (targets: LadderTarget[], given: Partial<LadderStep> = {}): LadderStep => ({
  targets,
  delayMinutes: 5,
  mustAll: false,
  ...given,
});
const fields = (given: Partial<PolicyFields> = {}): PolicyFields => ({
  name: `Ladder ${newId().slice(-6)}`,
  severities: [],
  repeats: 2,
  steps: [step([{ kind: "everyone" }])],
  ...given,
});

const may = (tx: Tx, actor: Actor) => requireOrganisationAccess(tx, actor, "ladder:manage");
const create = (given: PolicyFields, actor = org.founder, seen: Holders = {}) =>
  withActor(actor, (tx) => createPolicy(tx, may(tx, actor), given, seen));
const edit = (id: string, version: number, given: PolicyFields, actor = org.founder, seen: Holders = {}) =>
  withActor(actor, (tx) => editPolicy(tx, may(tx, actor), { id, version, fields: given, seen }));
const read = (id: string, actor = org.founder) => withActor(actor, (tx) => findPolicy(tx, id));

async function made(given: Partial<PolicyFields> = {}, seen: Holders = {}): Promise<string> {
  const result = await create(fields(given), org.founder, seen);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const holders = (actor = org.founder): Promise<Holders> =>
  withActor(actor, async (tx) =>
    Object.fromEntries(
      (await listPolicies(tx)).flatMap(({ id, severities }) => severities.map((one) => [one, id])),
    ),
  );

/** A working channel of somebody's, of another kind than the mail address that everybody has. */
const aChannel = (actor: Actor, kind: "webhook") =>
  withActor(
    actor,
    (tx) => tx.$executeRaw`insert into channel (org_id, id, user_id, kind, address, verified_at)
      values (${actor.orgId}::uuid, ${newId()}::uuid, ${actor.userId}::uuid, ${kind}, '\\x00'::bytea, amparo_now())`,
  );

describe("a policy", () => {
  test("is kept as it was set, its name sealed", async () => {
    const colleague = await aMember(org);
    const steps = [
      step([{ kind: "member", userId: colleague.userId }, { kind: "lead" }], {
        delayMinutes: 1,
        mustAll: true,
      }),
      step([{ kind: "team", teamId: org.teamId }]),
      step([{ kind: "case" }, { kind: "everyone" }], { delayMinutes: 90 }),
    ];
    const given = fields({ name: "Nights in the north", steps, repeats: null });
    const id = await made(given);
    expect(await read(id)).toEqual({ ...given, id, version: 1 });
    const [row] = await withActor(
      org.founder,
      (tx) => tx.$queryRaw<{ name: Uint8Array }[]>`select name from escalation_policy where id = ${id}::uuid`,
    );
    expect(Buffer.from(row?.name ?? []).toString("utf8")).not.toContain("Nights");
  });

  test("is changed in its place; what it was stays, and the act is in the record", async () => {
    const before = fields();
    const id = await made(before);
    const after = { ...before, repeats: 5, steps: [step([{ kind: "case" }]), step([{ kind: "everyone" }])] };
    expect(await edit(id, 1, after)).toEqual({ ok: true });
    expect(await read(id)).toEqual({ ...after, id, version: 2 });
    const [kept, acts] = await withActor(org.founder, async (tx) => {
      const sealer = await vaultOf(tx).organisation();
      const [row] = await tx.$queryRaw<{ id: string; before: Uint8Array }[]>`
        select id, before from revision where object_id = ${id}::uuid`;
      return [
        row && sealer.openJson("revision.before", row.id, row.before, z.unknown()),
        await tx.$queryRaw<{ reason_code: string }[]>`
          select reason_code from audit_event where object_id = ${id}::uuid and action = 'ladder.changed' order by at`,
      ] as const;
    });
    expect(kept).toMatchObject({ repeats: 2, steps: before.steps });
    expect(acts.map((act) => act.reason_code)).toEqual(["added", "changed"]);
  });

  test("that a colleague changed meanwhile is not written over, and theirs comes back", async () => {
    const id = await made();
    const theirs = fields({ repeats: 7 });
    await edit(id, 1, theirs);
    const outcome = await edit(id, 1, fields({ repeats: 9 }));
    expect(outcome).toEqual({ ok: false, error: { code: "stale", theirs: { ...theirs, id, version: 2 } } });
    expect(await read(id)).toMatchObject({ repeats: 7 });
  });

  test("of a name that another has is refused; its own is no other", async () => {
    const id = await made({ name: "Border ladder" });
    expect(await create(fields({ name: "border LADDER" }))).toEqual({
      ok: false,
      error: { code: "nameTaken" },
    });
    expect((await edit(id, 1, fields({ name: "Border ladder" }))).ok).toBe(true);
  });

  test("that is given up serves nothing any more", async () => {
    const own = await anOrganisation("Elsewhere");
    const id = await withActor(own.founder, (tx) =>
      createPolicy(tx, may(tx, own.founder), fields({ severities: ["watch"] }), {}),
    ).then((result) => (result.ok ? result.value : ""));
    expect((await holders(own.founder)).watch).toBe(id);
    const end = (version: number) =>
      withActor(own.founder, (tx) => endPolicy(tx, may(tx, own.founder), { id, version }));
    expect((await end(5)).ok).toBe(false);
    expect((await end(1)).ok).toBe(true);
    expect(await holders(own.founder)).toEqual({});
    expect(await read(id, own.founder)).toBeNull();
  });
});

describe("a severity has one policy", () => {
  test("taking it moves it, and the one it leaves says so in its record", async () => {
    const own = await anOrganisation("Movers");
    const first = fields({ severities: ["critical", "imminent"] });
    const one = await create(first, own.founder);
    const id = one.ok ? one.value : "";
    const other = await create(fields({ severities: ["imminent"] }), own.founder, { imminent: id });
    expect(other.ok).toBe(true);
    expect(await read(id, own.founder)).toEqual({ ...first, severities: ["critical"], id, version: 2 });
    expect(await holders(own.founder)).toEqual({ critical: id, imminent: other.ok ? other.value : "" });
  });

  test("two admins who take it at once: one has it, and the other is told who holds it now", async () => {
    const own = await anOrganisation("Two at once");
    const colleague = await aMember(own, { roles: ["supervisor"] });
    const start = await create(fields({ severities: ["high"] }), own.founder);
    const ids = [await create(fields(), own.founder), await create(fields(), own.founder)];
    const [one, two] = ids.map((made) => (made.ok ? made.value : "")) as [string, string];
    const seen = { high: start.ok ? start.value : "" };
    const outcomes = await Promise.all([
      edit(one, 1, fields({ severities: ["high"] }), own.founder, seen),
      edit(two, 1, fields({ severities: ["high"] }), colleague, seen),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const refused = outcomes.find((outcome) => !outcome.ok);
    expect(refused).toMatchObject({ error: { code: "heldMeanwhile", severity: "high" } });
    const after = await holders(own.founder);
    expect(after.high).toBe(outcomes[0]?.ok ? one : two);
    const served = await withActor(own.founder, listPolicies);
    expect(served.filter(({ severities }) => severities.includes("high"))).toHaveLength(1);
  });
});

describe("what is wrong with a policy", () => {
  test("appears when the last of a step leaves, and is gone when they are back", async () => {
    const own = await anOrganisation("Leavers");
    const night = await aMember(own, { name: "Night Person" });
    await aChannel(night, "webhook");
    const result = await create(
      fields({ steps: [step([{ kind: "member", userId: night.userId }]), step([{ kind: "everyone" }])] }),
      own.founder,
    );
    const id = result.ok ? result.value : "";
    const faults = async () =>
      (await withActor(own.founder, judgePolicies)).find((policy) => policy.id === id)?.faults;
    const become = (status: "active" | "disabled") =>
      withActor(own.founder, (tx) =>
        setMemberStatus(
          tx,
          requireOrganisationAccess(tx, own.founder, "member:manage"),
          night.userId,
          status,
        ),
      );
    expect(await faults()).toEqual([]);
    await become("disabled");
    expect(await faults()).toEqual([
      { kind: "emptyStep", step: 0, isLast: false },
      { kind: "oneKind", channel: "email" },
    ]);
    expect(await withActor(own.founder, countFaulty)).toBe(1);
    await become("active");
    expect(await faults()).toEqual([]);
  });

  test("a team that empties, a rota that ends, a role that opens no case, a channel that dies", async () => {
    const own = await anOrganisation("Emptied");
    const [person, clerk] = [await aMember(own), await aMember(own, { roles: ["auditor"] })];
    await aChannel(person, "webhook");
    const teamId = await aTeam(own, "Night team");
    const rotaId = newId();
    const sql = (work: (tx: Tx) => Promise<unknown>) => withActor(own.founder, work);
    await sql(async (tx) => {
      await tx.$executeRaw`insert into team_member (org_id, id, team_id, user_id) values (${own.id}::uuid, ${newId()}::uuid, ${teamId}::uuid, ${person.userId}::uuid)`;
      await tx.$executeRaw`insert into rota (org_id, id, name, zone, cycle, hand_over_at, starts_on, created_by)
        values (${own.id}::uuid, ${rotaId}::uuid, '\\x00'::bytea, 'Asia/Almaty', 'daily', '09:00', current_date, ${own.founder.userId}::uuid)`;
      await tx.$executeRaw`insert into rota_person (org_id, id, rota_id, user_id, position)
        values (${own.id}::uuid, ${newId()}::uuid, ${rotaId}::uuid, ${person.userId}::uuid, 0)`;
    });
    const steps = [
      step([{ kind: "team", teamId }]),
      step([{ kind: "rota", rotaId }]),
      step([{ kind: "everyone" }, { kind: "member", userId: clerk.userId }]),
    ];
    await create(fields({ steps }), own.founder);
    const judged = async () => (await withActor(own.founder, judgePolicies))[0];
    expect(await judged()).toMatchObject({
      faults: [],
      notes: [{ kind: "gone", step: 2, target: { userId: clerk.userId } }],
    });
    await sql(
      (tx) => tx.$executeRaw`update team_member set ends_at = amparo_now() where team_id = ${teamId}::uuid`,
    );
    expect((await judged())?.faults).toEqual([{ kind: "emptyStep", step: 0, isLast: false }]);
    await sql((tx) => tx.$executeRaw`update rota set ended_at = amparo_now() where id = ${rotaId}::uuid`);
    await sql(
      (tx) =>
        tx.$executeRaw`update channel set is_dead = true where kind = 'webhook' and user_id = ${person.userId}::uuid`,
    );
    expect((await judged())?.faults).toEqual([
      { kind: "emptyStep", step: 0, isLast: false },
      { kind: "emptyStep", step: 1, isLast: false },
      { kind: "oneKind", channel: "email" },
    ]);
  });
});

describe("who may", () => {
  test("an admin and a supervisor, and nobody else", async () => {
    const [supervisor, caseworker] = [await aMember(org, { roles: ["supervisor"] }), await aMember(org)];
    expect((await create(fields(), supervisor)).ok).toBe(true);
    await expect(create(fields(), caseworker)).rejects.toThrow(NotFound);
  });

  test("another organisation neither finds nor changes it, and lends no member, team or rota", async () => {
    const id = await made();
    const stranger = (await anOrganisation("Stranger")).founder;
    expect(await read(id, stranger)).toBeNull();
    await expect(edit(id, 1, fields(), stranger)).rejects.toThrow(NotFound);
    const theirs: LadderTarget[] = [
      { kind: "member", userId: org.founder.userId },
      { kind: "team", teamId: org.teamId },
      { kind: "rota", rotaId: newId() },
    ];
    for (const target of theirs)
      await expect(create(fields({ steps: [step([target])] }), stranger)).rejects.toThrow(NotFound);
    expect(await read(id)).toMatchObject({ version: 1 });
  });
});

describe("the rules that raise alerts", () => {
  test("are on until somebody turns one off, which is in the record with who and when", async () => {
    const own = await anOrganisation("Rules");
    const set = (isOn: boolean) =>
      withActor(own.founder, (tx) => setAlertRule(tx, may(tx, own.founder), "contact_overdue", isOn));
    const now = () => withActor(own.founder, (tx) => isRuleOn(tx, "contact_overdue"));
    expect(await now()).toBe(true);
    expect(await set(true)).toBe(false);
    expect(await set(false)).toBe(true);
    expect(await set(false)).toBe(false);
    expect(await now()).toBe(false);
    const rules = await withActor(own.founder, listAlertRules);
    expect(rules).toHaveLength(8);
    expect(rules.find(({ rule }) => rule === "contact_overdue")).toMatchObject({
      isOn: false,
      changed: { by: "Dana Founder" },
    });
    expect(rules.filter(({ changed }) => changed === null)).toHaveLength(7);
    expect(await set(true)).toBe(true);
    const acts = await withActor(
      own.founder,
      (tx) => tx.$queryRaw<{ reason_code: string }[]>`
        select reason_code from audit_event where action = 'alert_rule.changed' and org_id = ${own.id}::uuid order by at`,
    );
    expect(acts.map((act) => act.reason_code)).toEqual(["contact_overdue:off", "contact_overdue:on"]);
    expect(await withActor(org.founder, (tx) => isRuleOn(tx, "contact_overdue"))).toBe(true);
  });
});
