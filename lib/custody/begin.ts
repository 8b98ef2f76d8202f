import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { type ContactFields, contactColumns } from "./contact.ts";
import { type EpisodeFields, episodeColumns } from "./episode.ts";

/*
 * What is known of custody when a case begins. Whoever logs it proves nothing about a case that was not there before, so these ask for no proof;
 * the row policies still do. What lists show of it is written with the case itself.
 */

/** Writes the first stretch of custody of a new case. */
export async function beginEpisode(tx: Tx, caseId: string, fields: EpisodeFields): Promise<void> {
  const id = newId();
  const sealer = await vaultOf(tx).of("case", caseId);
  await tx.custodyEpisode.create({
    data: { ...rowOf(tx, caseId, id), ...episodeColumns(fields, sealer, id) },
  });
}

/** Writes that the person was seen or heard when the case was told. */
export async function beginContact(tx: Tx, caseId: string, fields: ContactFields): Promise<void> {
  const id = newId();
  const sealer = await vaultOf(tx).of("case", caseId);
  await tx.proofOfContact.create({
    data: { ...rowOf(tx, caseId, id), ...contactColumns(fields, sealer, id) },
  });
}

function rowOf(tx: Tx, caseId: string, id: string) {
  const { orgId, userId } = unitOf(tx);
  return { orgId, id, caseId, createdBy: userId as string };
}
