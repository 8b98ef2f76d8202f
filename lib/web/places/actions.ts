"use server";

import { changeDirectoryOnce } from "../../casework/change-directory.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { facilityFields } from "../../custody/facility.ts";
import { createFacility, editFacility, getFacility } from "../../custody/facility-edit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { action } from "../action.ts";
import { addKept, editKept } from "../casework/keep-form.ts";
import { EditPlaceInput, NewPlaceInput } from "./schema.ts";
import { placeValues } from "./values.ts";

const MAY = "place:edit";
const REFUSALS = { nameTaken: { error: "places.errors.nameTaken", field: "name" } } as const;

export const addPlace = action({ input: NewPlaceInput, permission: MAY }, (input, actor) => {
  const { key, ...fields } = input;
  return addKept({ refusals: REFUSALS, to: (id) => `/places/${id}` }, () =>
    changeDirectoryOnce(actor, { key, sent: input }, (tx, access) => createFacility(tx, access, fields)),
  );
});

export const changePlace = action({ input: EditPlaceInput, permission: MAY }, (input, actor, sent) =>
  editKept(
    sent,
    input,
    {
      ...{ schema: EditPlaceInput, refusals: REFUSALS, to: `/places/${input.id}` },
      now: async (tx) => {
        const row = await getFacility(tx, input.id);
        const fields = facilityFields(row, await vaultOf(tx).organisation());
        return { values: placeValues(fields), seen: String(row.version) };
      },
    },
    (tx, access: OrganisationAccess<typeof MAY>, merged) => {
      const { id, seen, key: _key, takeTheirs: _taken, ...fields } = merged;
      return editFacility(tx, access, { id, version: Number(seen), fields });
    },
    (raw, work) => changeDirectoryOnce(actor, { key: input.key, sent: raw }, work),
  ),
);
