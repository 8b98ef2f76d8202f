import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Contact, PersonFacts } from "./model.ts";

/** Writes a new person under a key of their own. They are seen by nobody until there is a case. @returns the id */
export async function beginPerson(tx: Tx, facts: PersonFacts): Promise<string> {
  const { orgId, userId } = unitOf(tx);
  const id = newId();
  const sealer = await vaultOf(tx).create("person", id);
  const list = (field: "other_names" | "papers", values: readonly unknown[]) =>
    values.length > 0 ? sealer.sealJson(`person.${field}`, id, values) : null;
  await tx.$executeRaw`insert into person (org_id, id, name_told, other_names, birth, sex_gender, nationalities, languages, interpreter_needed, specific_needs,
      papers, profile, created_by)
    values (${orgId}::uuid, ${id}::uuid, ${sealer.seal("person.name_told", id, facts.name)}, ${list("other_names", facts.otherNames)},
      ${sealer.sealJson("person.birth", id, facts.birth)}, ${facts.sexGender}, ${facts.nationalities}, ${facts.languages}, ${facts.interpreterNeeded},
      ${facts.specificNeeds}, ${list("papers", facts.papers)}, ${sealer.seal("person.profile", id, facts.profile)}, ${userId}::uuid)`;
  return id;
}

/** Writes somebody to reach beside a person whom a case already shows. @returns the id */
export async function writeContact(tx: Tx, personId: string, contact: Contact): Promise<string> {
  const { orgId, userId } = unitOf(tx);
  const id = newId();
  const details = (await vaultOf(tx).of("person", personId)).sealJson(
    "person_contact.details",
    id,
    contact.details,
  );
  await tx.$executeRaw`insert into person_contact (org_id, id, person_id, relation, is_safe_contact, details, created_by)
    values (${orgId}::uuid, ${id}::uuid, ${personId}::uuid, ${contact.relation}, ${contact.isSafeContact}, ${details}, ${userId}::uuid)`;
  return id;
}
