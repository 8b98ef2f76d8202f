import "server-only";
import { NotFound } from "../access/proof.ts";
import { recordAudit } from "../audit/events.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { OrganisationAccess } from "./admin.ts";
import { addTeam } from "./found.ts";
import { listTeams } from "./queries.ts";

type Access = OrganisationAccess<"member:manage">;

/** Adds a team with nobody in it, and answers its id. Two teams of one name could not be told apart. */
export async function createTeam(
  tx: Tx,
  _access: Access,
  name: string,
): Promise<Result<string, "nameTaken">> {
  if (await isNameTaken(tx, name, null)) return err("nameTaken");
  const id = await addTeam(tx, name);
  await recordAudit(tx, { action: "team.changed", objectType: "team", objectId: id, reasonCode: "added" });
  return ok(id);
}

/** @throws NotFound when there is no such team here */
export async function renameTeam(
  tx: Tx,
  _access: Access,
  id: string,
  name: string,
  version: number,
): Promise<Result<void, "nameTaken" | { code: "staleVersion"; theirs: string }>> {
  const { orgId } = unitOf(tx);
  if (await isNameTaken(tx, name, id)) return err("nameTaken");
  const sealer = await vaultOf(tx).organisation();
  const changed =
    await tx.$executeRaw`update team set name = ${sealer.seal("team.name", id, name)}, version = version + 1
    where org_id = ${orgId}::uuid and id = ${id}::uuid and version = ${version}`;
  if (changed === 0) {
    const theirs = (await listTeams(tx)).find((team) => team.id === id);
    if (!theirs) throw new NotFound();
    return err({ code: "staleVersion", theirs: theirs.name });
  }
  await recordAudit(tx, { action: "team.changed", objectType: "team", objectId: id, reasonCode: "renamed" });
  return ok();
}

/** Names are sealed, so they are compared here; the organisation's row is held meanwhile, so that no two are added at once. */
async function isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const { orgId } = unitOf(tx);
  await tx.$queryRaw`select id from organisation where id = ${orgId}::uuid for update`;
  const teams = await listTeams(tx);
  return teams.some(
    (team) => team.id !== exceptId && team.name.toLocaleLowerCase() === name.toLocaleLowerCase(),
  );
}
