"use server";

import { addItem, editItem, leaveOut, moveItem, removeItem } from "../../alerts/playbook/edit.ts";
import { getOwnItem } from "../../alerts/playbook/own-items.ts";
import { changeOfficeOnce } from "../../casework/change-directory.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { ok } from "../../result.ts";
import { action } from "../action.ts";
import { addKept, editKept } from "../casework/keep-form.ts";
import { EditItemInput, LeaveOutInput, MoveItemInput, NewItemInput, RemoveItemInput } from "./schema.ts";
import { itemValues } from "./values.ts";

const MAY = "playbook:manage";
const TOO_MANY = { tooMany: { error: "playbook.errors.tooMany" } } as const;

export const addOwnItem = action({ input: NewItemInput, permission: MAY }, (input, actor) => {
  const { key, ...fields } = input;
  const to = `/organisation/playbook?level=${fields.level}`;
  return addKept({ refusals: TOO_MANY, to: () => to }, () =>
    changeOfficeOnce(actor, MAY, { key, sent: input }, (tx, access) => addItem(tx, access, fields)),
  );
});

export const changeOwnItem = action({ input: EditItemInput, permission: MAY }, (input, actor, sent) =>
  editKept(
    sent,
    input,
    {
      ...{ schema: EditItemInput, refusals: {}, to: "/organisation/playbook" },
      now: async (tx) => {
        const item = await getOwnItem(tx, input.id);
        return { values: itemValues(item), seen: String(item.version) };
      },
    },
    (tx, access: OrganisationAccess<typeof MAY>, merged) => {
      const { id, seen, key: _key, takeTheirs: _taken, ...fields } = merged;
      return editItem(tx, access, { id, version: Number(seen), fields });
    },
    (raw, work) => changeOfficeOnce(actor, MAY, { key: input.key, sent: raw }, work),
  ),
);

export const moveOwnItem = action({ input: MoveItemInput, permission: MAY }, async (input, actor) => {
  await changeOfficeOnce(actor, MAY, { key: input.key, sent: input }, async (tx, access) =>
    ok(await moveItem(tx, access, input.id, input.by)),
  );
  return { ok: true };
});

export const removeOwnItem = action({ input: RemoveItemInput, permission: MAY }, async (input, actor) => {
  await changeOfficeOnce(actor, MAY, { key: input.key, sent: input }, async (tx, access) =>
    ok(await removeItem(tx, access, input.id)),
  );
  return { ok: true, to: "/organisation/playbook" };
});

/** Leaves one of the program's actions out, or brings it back. */
export const leaveItemOut = action({ input: LeaveOutInput, permission: MAY }, async (input, actor) => {
  const { key, level, code, leave } = input;
  await changeOfficeOnce(actor, MAY, { key, sent: input }, async (tx, access) =>
    ok(await leaveOut(tx, access, { level, code, isLeftOut: leave === "out" })),
  );
  return { ok: true };
});
