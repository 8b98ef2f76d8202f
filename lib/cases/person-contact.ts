import "server-only";
import { type Access, NotFound } from "../access/proof.ts";
import { type DAMAGED, isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import type { Contact, ContactDetails } from "../people/model.ts";
import { openContact } from "../people/open.ts";
import { remakeTokens } from "../people/tokens.ts";
import { err, ok, type Result } from "../result.ts";
import { keepRevision } from "./keep.ts";

type Row = {
  relation: Contact["relation"];
  is_safe_contact: boolean;
  details: Uint8Array;
  version: number;
};

/** Somebody to reach, as they stand; details that cannot be opened are `DAMAGED`. */
export type HeldContact = Omit<Contact, "details"> & {
  details: ContactDetails | typeof DAMAGED;
  version: number;
};

/** A relative or safe contact of the person of this case. @throws NotFound for one struck out, or another person's */
export async function getPersonContact(
  tx: Tx,
  { orgId, personId }: { orgId: string; personId: string },
  id: string,
): Promise<HeldContact> {
  const [row] = await tx.$queryRaw<
    Row[]
  >`select relation, is_safe_contact, details, version from person_contact
    where org_id = ${orgId}::uuid and person_id = ${personId}::uuid and id = ${id}::uuid and voided_at is null`;
  if (!row) throw new NotFound();
  const details = openContact(await vaultOf(tx).of("person", personId), id, row.details);
  return { relation: row.relation, isSafeContact: row.is_safe_contact, details, version: row.version };
}

/** Changes how somebody is reached; the former values stay. @returns `stale` when a colleague saved first; `damaged` where details cannot be opened */
export async function editPersonContact(
  tx: Tx,
  access: Access<"person:edit">,
  { id, version, contact }: { id: string; version: number; contact: Contact },
): Promise<Result<void, "stale" | "damaged">> {
  const held = await getPersonContact(tx, access, id);
  if (held.version !== version) return err("stale");
  const { details } = held;
  if (isDamaged(details)) return err("damaged");
  const sealer = await vaultOf(tx).of("person", access.personId);
  const sealed = sealer.sealJson("person_contact.details", id, contact.details);
  await tx.$executeRaw`update person_contact set relation = ${contact.relation}, is_safe_contact = ${contact.isSafeContact}, details = ${sealed},
      updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${id}::uuid`;
  const owner = { kind: "person" as const, id: access.personId };
  const revised = { owner, objectType: "person_contact", objectId: id, version };
  await keepRevision(tx, revised, flat({ ...held, details: details as ContactDetails }), flat(contact));
  await remakeTokens(tx, access.personId, access.hostState);
  return ok();
}

const flat = ({ relation, isSafeContact, details }: Contact) => ({ relation, isSafeContact, ...details });
