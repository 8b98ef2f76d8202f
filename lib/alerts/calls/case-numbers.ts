import "server-only";
import { isDamaged } from "../../crypto/damaged.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type PhoneLine, phoneLines } from "../../custody/phone-lines.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { phoneForm } from "../../people/numbers.ts";
import { openContact } from "../../people/open.ts";

/** A number that the case knows already: of the place where the person is held, or of counsel. `name` may be damaged. */
export type CaseNumber = {
  what: "facility" | "counsel";
  id: string;
  name: string | null;
  phones: PhoneLine[];
};

type OfCase = { caseId: string; personId: string; hostState: string };

/** Where the person is held, as the case has it, and their counsel: those with a number. Two statements, and the keys of the person. */
export async function numbersOfCase(tx: Tx, of: OfCase): Promise<CaseNumber[]> {
  const found = [await placeOf(tx, of), ...(await counselOf(tx, of))];
  return found.filter((each) => each !== null).filter(({ phones }) => phones.length > 0);
}

async function placeOf(tx: Tx, { caseId }: OfCase): Promise<CaseNumber | null> {
  const [row] = await tx.$queryRaw<
    { id: string; name: Uint8Array; phones: Uint8Array | null; state: string | null }[]
  >`
    select f.id, f.name, f.phones, f.state from case_file c join facility f on f.org_id = c.org_id and f.id = c.facility_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.id = ${caseId}::uuid`;
  if (!row) return null;
  const sealer = await vaultOf(tx).organisation();
  const phones = phoneLines(sealer.open("facility.phones", row.id, row.phones), row.state);
  return { what: "facility", id: row.id, name: sealer.open("facility.name", row.id, row.name), phones };
}

async function counselOf(tx: Tx, { personId, hostState }: OfCase): Promise<CaseNumber[]> {
  const rows = await tx.$queryRaw<{ id: string; details: Uint8Array }[]>`
    select id, details from person_contact where org_id = ${unitOf(tx).orgId}::uuid and person_id = ${personId}::uuid and voided_at is null order by id`;
  if (rows.length === 0) return [];
  const sealer = await vaultOf(tx).of("person", personId);
  return rows.flatMap(({ id, details }): CaseNumber[] => {
    const known = openContact(sealer, id, details);
    if (isDamaged(known) || known.role !== "lawyer") return [];
    const number = known.phone ?? (known.reach && phoneForm(known.reach, hostState));
    const text = known.reach ?? number;
    return [{ what: "counsel", id, name: known.name, phones: text ? [{ text, number }] : [] }];
  });
}
