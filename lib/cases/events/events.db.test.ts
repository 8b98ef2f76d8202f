import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound, requireAccess } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { withActor } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { getEvent, recordEvent, strikeEvent } from "./commands.ts";
import { type EventFields, eventFields } from "./event.ts";
import { EventFact } from "./kinds.ts";

await testDatabase();
const ZONE = "Asia/Almaty";
let org: TestOrganisation;

beforeAll(async () => {
  org = await anOrganisation();
});

const told = (fact: EventFact, given: Partial<EventFields> = {}) =>
  ({
    ...{ knownOn: "2022-12-29", sourceKind: "lawyer", sourceGrade: "b", isInferred: false, note: null },
    ...{ on: "2022-12-28", time: "09:40", zone: ZONE },
    ...given,
    ...fact,
  }) as EventFields;

const record = (actor: Actor, caseId: string, fields: EventFields) =>
  withActor(actor, async (tx) => {
    const access = await requireAccess(tx, actor, "custody:record", caseId);
    const made = await recordEvent(tx, access, fields);
    return made.ok ? made.value : "";
  });

const strike = (actor: Actor, caseId: string, id: string, version: number) =>
  withActor(actor, async (tx) =>
    strikeEvent(tx, await requireAccess(tx, actor, "custody:record", caseId), {
      ...{ id, version, reason: "Another man of that name" },
    }),
  );

const read = (actor: Actor, caseId: string, id: string) =>
  withActor(actor, async (tx) => {
    const row = await getEvent(tx, { orgId: org.id, caseId }, id);
    return eventFields(row, await vaultOf(tx).of("case", caseId), ZONE);
  });

/** Every fact, in each state it may have. */
const facts = EventFact.def.options.flatMap((option) => {
  const { kind, state, code, proceedingId, expiresOn } = option.shape as Record<string, unknown>;
  const valuesOf = (schema: unknown) => (schema as { options?: string[] } | undefined)?.options ?? [null];
  return valuesOf(state).flatMap((one) =>
    valuesOf(code).map(
      (other) =>
        ({
          kind: (kind as { value: string }).value,
          ...(one && { state: one }),
          ...(other && { code: other }),
          ...(proceedingId !== undefined && { proceedingId: null }),
          ...(expiresOn !== undefined && { expiresOn: null }),
        }) as EventFact,
    ),
  );
});

describe("a small fact", () => {
  test("of every kind and state comes back as it was given", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    expect(facts.length).toBeGreaterThan(80);
    const stored = [];
    for (const fact of facts) {
      const id = await record(org.founder, caseId, told(fact, { note: "As told" }));
      stored.push(await read(org.founder, caseId, id));
    }
    expect(stored).toEqual(facts.map((fact) => told(fact, { note: "As told" })));
  });

  test("about something that is not of this case is refused", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const fact = told({ kind: "answer", code: "F01", state: "present", proceedingId: newId() });
    await expect(record(org.founder, caseId, fact)).rejects.toThrow(NotFound);
  });

  test("is not recorded by a colleague of another team", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const outsider = await aMember(org, { teamId: await aTeam(org) });
    await expect(record(outsider, caseId, told({ kind: "still_here" }))).rejects.toThrow(NotFound);
  });
});

describe("striking out", () => {
  test("takes the fact away, and its words stay in the history", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const fact = told(
      { kind: "wanted_notice", state: "active", code: "home_charge" },
      { note: "On the list" },
    );
    const id = await record(org.founder, caseId, fact);
    expect(await strike(org.founder, caseId, id, 1)).toEqual({ ok: true, value: undefined });
    await expect(read(org.founder, caseId, id)).rejects.toThrow(NotFound);
    const kept = await withActor(org.founder, async (tx) => {
      const [row] = await tx.$queryRaw<{ id: string; object_type: string; before: Uint8Array }[]>`
        select id, object_type, before from revision where object_id = ${id}::uuid`;
      const sealer = await vaultOf(tx).of("case", caseId);
      return { type: row!.object_type, before: sealer.open("revision.before", row!.id, row!.before) };
    });
    expect(kept.type).toBe("case_event_wanted_notice");
    expect(JSON.parse(kept.before)).toMatchObject({
      which: "home_charge",
      stands: "active",
      note: "On the list",
    });
  });

  test("of what a colleague has struck out or changed meanwhile is refused", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const id = await record(org.founder, caseId, told({ kind: "contact_lost" }));
    expect(await strike(org.founder, caseId, id, 2)).toEqual({ ok: false, error: "stale" });
    await strike(org.founder, caseId, id, 1);
    await expect(strike(org.founder, caseId, id, 1)).rejects.toThrow(NotFound);
  });

  test("is not for a colleague of another team", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const id = await record(org.founder, caseId, told({ kind: "still_here" }));
    const outsider = await aMember(org, { teamId: await aTeam(org) });
    await expect(strike(outsider, caseId, id, 1)).rejects.toThrow(NotFound);
  });
});
