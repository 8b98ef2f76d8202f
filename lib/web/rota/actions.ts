"use server";

import { fieldsAt } from "../../alerts/rota/fields.ts";
import { addRota, editRota, endRota, getRota } from "../../alerts/rota/rota-commands.ts";
import { clock } from "../../db/unit.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import { action } from "../action.ts";
import { addKept, editKept } from "../casework/keep-form.ts";
import { changeRotaOnce } from "./change.ts";
import { EditRotaInput, EndRotaInput, NewRotaInput } from "./schema.ts";
import { rotaMark, rotaValues } from "./values.ts";

const MAY = "rota:manage";
const TO_ROTA = "/rota";
const REFUSALS = { notCallable: { error: "rota.errors.notCallable" } };

export const beginRota = action({ input: NewRotaInput, permission: MAY }, (input, actor) =>
  addKept({ refusals: REFUSALS, to: () => TO_ROTA }, () =>
    changeRotaOnce(actor, { key: input.key, sent: input }, (tx) =>
      addRota(tx, requireOrganisationAccess(tx, actor, MAY), input.fields),
    ),
  ),
);

export const changeRota = action({ input: EditRotaInput, permission: MAY }, (input, actor, sent) =>
  editKept(
    sent,
    input,
    {
      ...{ schema: EditRotaInput, refusals: REFUSALS, to: TO_ROTA },
      now: async (tx) => {
        const { plan, name, version } = await getRota(tx, input.id);
        const now = clock(tx);
        return { values: rotaValues(fieldsAt(plan, name, now)), seen: rotaMark(version, plan, now) };
      },
    },
    (tx, _access: null, { id, seen, fields }) =>
      editRota(tx, requireOrganisationAccess(tx, actor, MAY), {
        id,
        version: Number(seen.split(" ")[0]),
        fields,
      }),
    (raw, work) => changeRotaOnce(actor, { key: input.key, sent: raw }, (tx) => work(tx, null)),
  ),
);

export const finishRota = action({ input: EndRotaInput, permission: MAY }, ({ key, id, seen }, actor) =>
  addKept({ refusals: { stale: { error: "staleVersion" } }, to: () => TO_ROTA }, () =>
    changeRotaOnce(actor, { key, sent: { id, seen } }, (tx) =>
      endRota(tx, requireOrganisationAccess(tx, actor, MAY), { id, version: seen }),
    ),
  ),
);
