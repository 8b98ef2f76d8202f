"use server";

import { NotFound } from "../../access/proof.ts";
import { editPersonContact, getPersonContact } from "../../cases/person-contact.ts";
import { isDamaged } from "../../crypto/damaged.ts";
import { addContact, editPerson, voidContact } from "../../people/edit.ts";
import type { ContactDetails } from "../../people/model.ts";
import { findPersonView } from "../../people/views.ts";
import { err, ok } from "../../result.ts";
import { action } from "../action.ts";
import { addToCase, editOnCase } from "./keep-form.ts";
import { todayOf } from "./known.ts";
import { contactFrom, personChanges } from "./person-from.ts";
import { contactValues, personValues } from "./person-values.ts";
import { AddContactInput, ChangeContactInput, PersonInput, VoidContactInput } from "./schema.ts";

const MAY = "person:edit";
const PERSON = { permission: MAY, event: "person.changed", objectType: "person" } as const;
const CONTACT = { permission: MAY, event: "person.changed", objectType: "person_contact" } as const;
const DAMAGED_ONE = { damaged: { error: "damaged" } } as const;

/** Everything a person's own row says. With `next`, the form comes again with a row more. */
export const savePerson = action({ input: PersonInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...{ ...PERSON, schema: PersonInput, refusals: DAMAGED_ONE },
      to:
        input.next === "done"
          ? `/cases/${input.caseId}#people`
          : `/cases/${input.caseId}/person?after=${input.key}#${input.next}`,
      now: async (tx, access) => {
        const person = await findPersonView(tx, access.personId);
        if (!person) throw new NotFound();
        return { values: personValues(person.facts, actor.locale), seen: String(person.version) };
      },
    },
    async (tx, access, merged) => {
      const person = await findPersonView(tx, access.personId);
      if (!person) throw new NotFound();
      const facts = personChanges(merged, person.facts, todayOf(tx, access));
      if (Object.keys(facts).length === 0) return ok();
      const edited = await editPerson(tx, access, { version: Number(merged.seen), facts });
      return edited.ok ? ok() : err(edited.error === "damaged" ? "damaged" : "stale");
    },
  ),
);

export const saveContact = action({ input: AddContactInput, permission: MAY }, (input, actor) =>
  addToCase(actor, input, { ...CONTACT, refusals: {}, to: `/cases/${input.caseId}#people` }, (tx, access) =>
    addContact(tx, access, contactFrom(input, access.hostState)),
  ),
);

export const changeContact = action({ input: ChangeContactInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...{
        ...CONTACT,
        schema: ChangeContactInput,
        refusals: DAMAGED_ONE,
        to: `/cases/${input.caseId}#people`,
      },
      now: async (tx, access) => {
        const { relation, isSafeContact, details, version } = await getPersonContact(tx, access, input.id);
        const shown = isDamaged(details) ? null : (details as ContactDetails);
        return {
          values: shown ? contactValues({ relation, isSafeContact, details: shown }) : {},
          seen: String(version),
        };
      },
    },
    (tx, access, merged) =>
      editPersonContact(tx, access, {
        id: merged.id,
        version: Number(merged.seen),
        contact: contactFrom(merged, access.hostState),
      }),
  ),
);

/** Takes a contact off the page: a number that is no longer safe must not be rung. The row and its history stay. */
export const removeContact = action({ input: VoidContactInput, permission: MAY }, (input, actor) => {
  const refusals = { stale: { error: "casework.errors.changedMeanwhile" } };
  return addToCase(
    actor,
    input,
    { ...CONTACT, refusals, to: `/cases/${input.caseId}#people` },
    async (tx, access) => {
      const voided = await voidContact(tx, access, { id: input.id, version: Number(input.seen) });
      return voided.ok ? ok() : err("stale");
    },
  );
});
