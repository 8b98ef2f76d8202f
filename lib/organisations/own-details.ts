import "server-only";
import { recordAudit } from "../audit/events.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Locale } from "../i18n/locales.ts";
import { err, ok, type Result } from "../result.ts";
import { findMember, type Member } from "./queries.ts";

/** What somebody may change about themselves; the mail address is how they sign in and stays. */
export type OwnDetails = {
  name: string;
  phone: string | null;
  languages: readonly string[];
  version: number;
};

/** The member this unit of work acts for. @throws when it acts for nobody */
export async function getOwnMember(tx: Tx): Promise<Member> {
  const { userId } = unitOf(tx);
  const member = userId ? await findMember(tx, userId) : null;
  if (!member) throw new Error("a unit of work of no member");
  return member;
}

/** Stores one's own name, phone and languages. `staleVersion` brings what was saved meanwhile. */
export async function changeOwnDetails(
  tx: Tx,
  details: OwnDetails,
): Promise<Result<void, { code: "staleVersion"; theirs: Member }>> {
  const { orgId } = unitOf(tx);
  const { id } = await getOwnMember(tx);
  const ops = await vaultOf(tx).ops();
  const changed = await tx.$executeRaw`
    update member set name = ${ops.seal("member.name", id, details.name)}, phone = ${ops.seal("member.phone", id, details.phone)},
      languages = ${[...details.languages]}, version = version + 1, updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = ${id}::uuid and version = ${details.version}`;
  if (changed === 0) return err({ code: "staleVersion", theirs: await getOwnMember(tx) });
  await recordAudit(tx, {
    action: "member.changed",
    objectType: "member",
    objectId: id,
    reasonCode: "own_details",
  });
  return ok();
}

/** Stores the language one reads in, or whether names are hidden on one's screens. Last one wins: it is one's own. */
export async function setOwnScreen(tx: Tx, screen: { locale?: Locale; isDiscreet?: boolean }): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  await tx.$executeRaw`update member set locale = coalesce(${screen.locale ?? null}, locale),
      is_discreet = coalesce(${screen.isDiscreet ?? null}, is_discreet), updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = ${userId}::uuid`;
}
