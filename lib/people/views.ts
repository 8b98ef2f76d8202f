import "server-only";
import type { DAMAGED } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Contact, ContactDetails, PersonFacts } from "./model.ts";
import { type Damageable, openContact, openPerson, type PersonRow } from "./open.ts";

/** Somebody to reach. Details that cannot be opened are `DAMAGED`. */
export type ContactView = Omit<Contact, "details"> & {
  id: string;
  details: ContactDetails | typeof DAMAGED;
  version: number;
  addedAt: string;
};

/** A person as the case page shows them. A part that cannot be opened is `DAMAGED`, never empty. */
export type PersonView = {
  id: string;
  facts: Damageable<PersonFacts>;
  contacts: ContactView[];
  version: number;
};

type ContactRow = {
  id: string;
  relation: Contact["relation"];
  is_safe_contact: boolean;
  details: string;
  version: number;
  created_at: string;
};
type Row = PersonRow & { contacts: ContactRow[] | null };

/** A person whom one of my cases shows, with whom to reach beside them, oldest first. Null otherwise. One statement where the keys are loaded. */
export async function findPersonView(tx: Tx, personId: string): Promise<PersonView | null> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<Row[]>`
    select p.id, p.name_told, p.other_names, p.birth, p.papers, p.profile, p.sex_gender, p.nationalities, p.languages, p.interpreter_needed,
      p.specific_needs, p.version,
      (select json_agg(json_build_object('id', k.id, 'relation', k.relation, 'is_safe_contact', k.is_safe_contact, 'details', encode(k.details, 'base64'),
          'version', k.version, 'created_at', k.created_at) order by k.id)
        from person_contact k where k.org_id = p.org_id and k.person_id = p.id and k.voided_at is null) as contacts
    from person p where p.org_id = ${orgId}::uuid and p.id = ${personId}::uuid`;
  if (!row) return null;
  const sealer = await vaultOf(tx).of("person", personId);
  return {
    id: row.id,
    version: row.version,
    facts: openPerson(sealer, row),
    contacts: (row.contacts ?? []).map((each) => ({
      id: each.id,
      relation: each.relation,
      isSafeContact: each.is_safe_contact,
      version: each.version,
      addedAt: new Date(each.created_at).toISOString(),
      details: openContact(sealer, each.id, Buffer.from(each.details, "base64")),
    })),
  };
}
