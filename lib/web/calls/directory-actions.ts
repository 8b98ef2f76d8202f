"use server";

import { addEntry, editEntry, removeEntry } from "../../alerts/calls/edit-entry.ts";
import { getEntry } from "../../alerts/calls/entries.ts";
import { entryFields } from "../../alerts/calls/entry.ts";
import { changeOfficeOnce } from "../../casework/change-directory.ts";
import { vaultOf } from "../../crypto/vault.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { action } from "../action.ts";
import { addKept, editKept } from "../casework/keep-form.ts";
import { EditEntryInput, NewEntryInput, RemoveEntryInput } from "./schema.ts";
import { entryValues } from "./values.ts";

const MAY = "directory:edit";
const TO = "/directory";
const STAYS = {
  inUse: { error: "calls.errors.inUse" },
  stale: { error: "calls.errors.changed" },
} as const;

export const addToDirectory = action({ input: NewEntryInput, permission: MAY }, (input, actor) => {
  const { key, ...fields } = input;
  return addKept({ refusals: {}, to: () => TO }, () =>
    changeOfficeOnce(actor, MAY, { key, sent: input }, (tx, access) => addEntry(tx, access, fields)),
  );
});

export const changeDirectory = action({ input: EditEntryInput, permission: MAY }, (input, actor, sent) =>
  editKept(
    sent,
    input,
    {
      ...{ schema: EditEntryInput, refusals: {}, to: TO },
      now: async (tx) => {
        const row = await getEntry(tx, input.id);
        const fields = entryFields(row, await vaultOf(tx).ops());
        return { values: entryValues(fields), seen: String(row.version) };
      },
    },
    (tx, access: OrganisationAccess<typeof MAY>, merged) => {
      const { id, seen, key: _key, takeTheirs: _taken, ...fields } = merged;
      return editEntry(tx, access, { id, version: Number(seen), fields });
    },
    (raw, work) => changeOfficeOnce(actor, MAY, { key: input.key, sent: raw }, work),
  ),
);

export const removeFromDirectory = action({ input: RemoveEntryInput, permission: MAY }, (input, actor) => {
  const { key, id, seen } = input;
  return addKept({ refusals: STAYS, to: () => TO }, () =>
    changeOfficeOnce(actor, MAY, { key, sent: input }, (tx, access) =>
      removeEntry(tx, access, { id, version: seen }),
    ),
  );
});
