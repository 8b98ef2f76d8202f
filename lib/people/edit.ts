import "server-only";
import type { Access } from "../access/proof.ts";
import { NotFound } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { writeContact } from "./begin.ts";
import type { Contact, PersonFacts } from "./model.ts";
import { openContact, openPerson, type PersonRow } from "./open.ts";
import { remakeTokens } from "./tokens.ts";

type Editing = Access<"person:edit">;

/** What changes: the parts that are named, as they are to be from now on; the others stay. `version` is the one that was read. */
export type PersonEdit = { version: number; facts: Partial<PersonFacts> };

/**
 * Changes what is known of a person. The former values stay as a revision, and what the person is found by is made anew.
 *
 * @returns `staleVersion` when a colleague saved first; `damaged` when a part that cannot be opened would be overwritten
 */
export async function editPerson(
  tx: Tx,
  access: Editing,
  edit: PersonEdit,
): Promise<Result<void, "staleVersion" | "damaged">> {
  const row = await heldPerson(tx, access.personId);
  if (row.version !== edit.version) return err("staleVersion");
  const sealer = await vaultOf(tx).of("person", row.id);
  const before = openPerson(sealer, row);
  const names = Object.keys(edit.facts) as (keyof PersonFacts)[];
  if (names.some((name) => isDamaged(before[name]))) return err("damaged");
  const after = { ...before, ...edit.facts };
  // A part that is not touched keeps its bytes: one that is damaged stays as it is.
  const bytes = <K extends keyof PersonFacts>(
    name: K,
    held: Uint8Array | null,
    seal: () => Uint8Array | null,
  ) => (name in edit.facts ? seal() : held);
  const list = (field: "other_names" | "papers", values: unknown) =>
    Array.isArray(values) && values.length > 0 ? sealer.sealJson(`person.${field}`, row.id, values) : null;
  await tx.$executeRaw`update person set
      name_told = ${bytes("name", row.name_told, () => sealer.seal("person.name_told", row.id, after.name))},
      other_names = ${bytes("otherNames", row.other_names, () => list("other_names", after.otherNames))},
      birth = ${bytes("birth", row.birth, () => sealer.sealJson("person.birth", row.id, after.birth))},
      papers = ${bytes("papers", row.papers, () => list("papers", after.papers))},
      profile = ${bytes("profile", row.profile, () => sealer.seal("person.profile", row.id, after.profile))},
      sex_gender = ${after.sexGender}, nationalities = ${after.nationalities}, languages = ${after.languages},
      interpreter_needed = ${after.interpreterNeeded}, specific_needs = ${after.specificNeeds}, version = version + 1, updated_at = amparo_now()
    where org_id = ${access.orgId}::uuid and id = ${row.id}::uuid`;
  await recordRevision(tx, {
    owner: { kind: "person", id: row.id },
    objectType: "person",
    objectId: row.id,
    version: row.version,
    before: pick(before, names),
    after: pick(after, names),
  });
  await remakeTokens(tx, row.id, access.hostState);
  return ok();
}

/** Adds somebody to reach. A phone number among what is told of them finds the person too. @returns the contact's id */
export async function addContact(tx: Tx, access: Editing, contact: Contact): Promise<Result<string, never>> {
  await heldPerson(tx, access.personId);
  const id = await writeContact(tx, access.personId, contact);
  if (contact.details.phone) await remakeTokens(tx, access.personId, access.hostState);
  return ok(id);
}

/** Takes a contact off the page; the row stays. @returns `staleVersion` when somebody did so first */
export async function voidContact(
  tx: Tx,
  access: Editing,
  contact: { id: string; version: number },
): Promise<Result<void, "staleVersion">> {
  const { orgId, personId } = access;
  const [row] = await tx.$queryRaw<{ details: Uint8Array; voided: boolean; version: number }[]>`
    select details, voided_at is not null as voided, version from person_contact
    where org_id = ${orgId}::uuid and person_id = ${personId}::uuid and id = ${contact.id}::uuid for update`;
  if (!row) throw new NotFound();
  if (row.voided || row.version !== contact.version) return err("staleVersion");
  await tx.$executeRaw`update person_contact set voided_at = amparo_now(), updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${contact.id}::uuid`;
  const details = openContact(await vaultOf(tx).of("person", personId), contact.id, row.details);
  if (!isDamaged(details)) {
    await recordRevision(tx, {
      owner: { kind: "person", id: personId },
      objectType: "person_contact",
      objectId: contact.id,
      version: row.version,
      before: details,
      after: null,
    });
    if (details.phone) await remakeTokens(tx, personId, access.hostState);
  }
  return ok();
}

/** The row of a person, held until the end of the unit of work. @throws NotFound */
async function heldPerson(tx: Tx, personId: string): Promise<PersonRow> {
  const [row] = await tx.$queryRaw<PersonRow[]>`
    select id, name_told, other_names, birth, papers, profile, sex_gender, nationalities, languages, interpreter_needed, specific_needs, version
    from person where org_id = ${unitOf(tx).orgId}::uuid and id = ${personId}::uuid for update`;
  if (!row) throw new NotFound();
  return row;
}

/** The named parts; what cannot be opened is left out, for a damaged value is never sealed again. */
function pick(facts: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => !isDamaged(facts[name])).map((name) => [name, facts[name]]),
  );
}
