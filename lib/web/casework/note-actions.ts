"use server";

import type { Access } from "../../access/proof.ts";
import { type NoteFields, noteFields } from "../../cases/note.ts";
import { editNote, getNote, writeNote } from "../../cases/notes.ts";
import { vaultOf } from "../../crypto/vault.ts";
import type { Tx } from "../../db/unit.ts";
import { action } from "../action.ts";
import { addToCase, editOnCase } from "./keep-form.ts";
import { hasHappened, provenance } from "./known.ts";
import { noteValues } from "./note-values.ts";
import { EditNoteInput, WriteNoteInput } from "./schema.ts";

const MAY = "note:write";
const NOTE = { permission: MAY, event: "note.written", objectType: "case_note" } as const;

type Sent = Pick<NoteFields, "text" | "on" | "sourceKind" | "sourceGrade"> & { knownOn: string | null };

function fieldsFrom(tx: Tx, access: Access, input: Sent): NoteFields {
  hasHappened(tx, access, { on: input.on, onTime: null });
  return { text: input.text, on: input.on, ...provenance(tx, access, input) };
}

export const saveNote = action(
  { input: WriteNoteInput, permission: MAY },
  async ({ scripts, ...input }, actor) => {
    const form = { ...NOTE, refusals: {}, to: `/cases/${input.caseId}#notes` };
    const outcome = await addToCase(actor, input, form, async (tx, access) =>
      writeNote(tx, access, fieldsFrom(tx, access, input)),
    );
    // The writer stays where they are; only without scripts the page must be asked for anew.
    return outcome.ok && scripts === "yes" ? { ok: true, message: "casework.note.added" } : outcome;
  },
);

export const changeNote = action({ input: EditNoteInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...{ ...NOTE, schema: EditNoteInput, refusals: {}, to: `/cases/${input.caseId}#notes` },
      now: async (tx, access) => {
        const row = await getNote(tx, access, input.id);
        const fields = noteFields(row, await vaultOf(tx).of("case", access.caseId));
        return { values: noteValues(fields), seen: String(row.version) };
      },
    },
    async (tx, access, merged) =>
      editNote(tx, access, {
        id: merged.id,
        version: Number(merged.seen),
        fields: fieldsFrom(tx, access, merged),
      }),
  ),
);
