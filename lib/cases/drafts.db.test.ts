import { describe, expect, test } from "vitest";
import { logCase } from "../casework/log-case.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { aMember, anOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aToldCase as told } from "../testing/logged-case.ts";
import { asSuperuser as ask } from "../testing/superuser.ts";
import { listDrafts, saveDraft } from "./drafts.ts";

const database = await testDatabase();
const organisation = await anOrganisation();
const { founder } = organisation;
const colleague = await aMember(organisation, { teamId: organisation.teamId });
const asSuperuser = (sql: string, values: unknown[]) => ask(database, sql, values);

describe("drafts", () => {
  const values = { name: "Недописан", key: "x", consent: ["case_file", "share_lawyer"] };

  test("are their author's alone, and one for a form", async () => {
    const key = newId();
    await Promise.all(
      [1, 2, 3].map((n) =>
        withActor(founder, (tx) => saveDraft(tx, "log_case", key, { ...values, name: `Недописан ${n}` })),
      ),
    );
    await withActor(founder, (tx) => saveDraft(tx, "log_case", key, values));
    const mine = (await withActor(founder, (tx) => listDrafts(tx, "log_case"))).filter(
      (draft) => draft.key === key,
    );
    expect(mine).toMatchObject([{ key, values }]);
    expect(
      (await withActor(colleague, (tx) => listDrafts(tx, "log_case"))).filter((draft) => draft.key === key),
    ).toEqual([]);
  });

  test("end with the case, and no late save brings one back", async () => {
    const key = newId();
    await withActor(founder, (tx) => saveDraft(tx, "log_case", key, values));
    await logCase(founder, told(), key);
    expect(await withActor(founder, (tx) => saveDraft(tx, "log_case", key, values))).toBeNull();
    expect(
      (await withActor(founder, (tx) => listDrafts(tx, "log_case"))).filter((draft) => draft.key === key),
    ).toEqual([]);
  });

  test("stay when the case is refused", async () => {
    const key = newId();
    await withActor(founder, (tx) => saveDraft(tx, "log_case", key, values));
    await logCase(founder, told({ hostState: "XX" }), key);
    expect(
      (await withActor(founder, (tx) => listDrafts(tx, "log_case"))).filter((draft) => draft.key === key),
    ).toHaveLength(1);
  });

  test("one that is damaged is left out and left alone", async () => {
    const key = newId();
    await withActor(colleague, (tx) => saveDraft(tx, "log_case", key, values));
    await asSuperuser("update draft set payload = decode(repeat('00', 80), 'hex') where subject_id = $1", [
      key,
    ]);
    expect(await withActor(colleague, (tx) => listDrafts(tx, "log_case"))).toEqual([]);
    expect(await asSuperuser("select 1 from draft where subject_id = $1", [key])).toHaveLength(1);
  });
});
