import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import { type NoteFields, noteFields } from "../../cases/note.ts";
import { editNote, getNote, writeNote } from "../../cases/notes.ts";
import { changeCase } from "../../casework/change-case.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { withActor } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { readForm } from "../form-state.ts";
import { addToCase, editOnCase } from "./keep-form.ts";
import { FieldRefused, provenance } from "./known.ts";
import { noteValues } from "./note-values.ts";
import { EditNoteInput } from "./schema.ts";

await testDatabase();
let org: TestOrganisation;
let outsider: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  outsider = await aMember(org, { teamId: await aTeam(org) });
});

const NOTE = { permission: "note:write", event: "note.written", objectType: "case_note" } as const;
const fields = (text: string): NoteFields => ({
  text,
  on: null,
  knownOn: "2022-12-29",
  sourceKind: null,
  sourceGrade: null,
});

async function aNote(text = "Rang the prosecutor") {
  const { caseId } = await aCase(org.founder, org.teamId);
  const written = await changeCase(
    org.founder,
    { caseId, permission: "note:write", event: "note.written" },
    (tx, access) => writeNote(tx, access, fields(text)),
  );
  return { caseId, id: written.ok ? written.value : "" };
}

type Sent = {
  caseId: string;
  id: string;
  text: string;
  seen?: string;
  takeTheirs?: string[];
  on?: string;
  knownOn?: string;
};

/** What the action of a note's form does, without the session that it finds. */
function save(
  { caseId, id, text, seen = "1", takeTheirs = [], on = "", knownOn = "2022-12-29" }: Sent,
  actor = org.founder,
) {
  const form = new FormData();
  const sent = { caseId, id, key: newId(), seen, text, on, sourceKind: "", sourceGrade: "", knownOn };
  for (const [name, value] of Object.entries(sent)) form.append(name, value);
  for (const name of takeTheirs) form.append("takeTheirs", name);
  return editOnCase(
    actor,
    form,
    EditNoteInput.parse(readForm(form)),
    {
      ...{ ...NOTE, schema: EditNoteInput, refusals: {}, to: "/there" },
      now: async (tx, access) => {
        const row = await getNote(tx, access, id);
        return {
          values: noteValues(noteFields(row, await vaultOf(tx).of("case", caseId))),
          seen: String(row.version),
        };
      },
    },
    async (tx, access, merged) => {
      const known = provenance(tx, access, merged);
      return editNote(tx, access, {
        id,
        version: Number(merged.seen),
        fields: { text: merged.text, on: merged.on, ...known },
      });
    },
  );
}

const stands = ({ caseId, id }: { caseId: string; id: string }) =>
  withActor(org.founder, async (tx) =>
    noteFields(await getNote(tx, { orgId: org.id, caseId }, id), await vaultOf(tx).of("case", caseId)),
  );

describe("a save that comes too late", () => {
  test("writes nothing and gives back what stands, where it differs, with the mark of the next save", async () => {
    const note = await aNote();
    expect(await save({ ...note, text: "Theirs" })).toEqual({ ok: true, to: "/there" });
    expect(await save({ ...note, text: "Mine", on: "2022-12-28" })).toEqual({
      ok: false,
      error: "staleVersion",
      theirs: { text: "Theirs", on: "", seen: "2" },
    });
    expect((await stands(note)).text).toBe("Theirs");
  });

  test("then keeps, field by field, whose is chosen", async () => {
    const note = await aNote();
    await save({ ...note, text: "Theirs" });
    const chosen = { ...note, text: "Mine", on: "2022-12-28", seen: "2", takeTheirs: ["text"] };
    expect(await save(chosen)).toEqual({ ok: true, to: "/there" });
    expect(await stands(note)).toMatchObject({ text: "Theirs", on: "2022-12-28" });
  });

  test("is stale again when yet another was quicker", async () => {
    const note = await aNote();
    await save({ ...note, text: "Theirs" });
    await save({ ...note, text: "Another's", seen: "2" });
    expect(await save({ ...note, text: "Mine", seen: "2" })).toMatchObject({
      error: "staleVersion",
      theirs: { text: "Another's", seen: "3" },
    });
  });

  test("of the very same words asks nobody anything", async () => {
    const note = await aNote();
    await save({ ...note, text: "The same" });
    expect(await save({ ...note, text: "The same" })).toEqual({ ok: true, to: "/there" });
  });
});

test("what cannot be is said by its field", async () => {
  const note = await aNote();
  expect(await save({ ...note, text: "Mine", knownOn: "2099-01-01" })).toEqual({
    ok: false,
    error: "inFuture",
    field: "knownOn",
  });
  const refused = addToCase(
    org.founder,
    { caseId: note.caseId, key: newId() },
    { ...NOTE, refusals: {}, to: "/there" },
    async () => {
      throw new FieldRefused("text", { code: "tooLong", params: { max: 3 } });
    },
  );
  expect(await refused).toEqual({ ok: false, error: { code: "tooLong", params: { max: 3 } }, field: "text" });
});

test("an outsider finds no such case, and a note of another case is none", async () => {
  const note = await aNote();
  await expect(save({ ...note, text: "Mine" }, outsider)).rejects.toThrow(NotFound);
  const other = await aNote();
  await expect(save({ caseId: other.caseId, id: note.id, text: "Mine" })).rejects.toThrow(NotFound);
});
