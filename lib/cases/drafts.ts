import "server-only";
import { z } from "zod";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** What somebody has typed into a form and not yet saved: the form's own fields, as it sends them. */
export const DraftValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type DraftValues = z.output<typeof DraftValues>;

/** The forms that keep drafts. */
export type DraftKind = "log_case";

export type Draft = { id: string; key: string; values: DraftValues; savedAt: string };

const MOST_SHOWN = 10;

/**
 * Keeps what was typed, sealed under its author's key. A form has one draft, found by the key it will be sent under; one that was sent
 * already keeps none, so a late answer of the network cannot bring it back.
 *
 * @returns the moment it was saved, as ISO text; null when the form was sent already
 */
export async function saveDraft(
  tx: Tx,
  kind: DraftKind,
  key: string,
  values: DraftValues,
): Promise<string | null> {
  const { orgId, userId } = unitOf(tx);
  // Two saves at once become one draft; the sending of the form takes the same lock.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${orgId}:${userId}:${key}`}, 0))`;
  const [held] = await tx.$queryRaw<{ sent: boolean; id: string | null }[]>`
    select exists (select 1 from idempotency_key where org_id = ${orgId}::uuid and user_id = ${userId}::uuid and key = ${key}::uuid) as sent,
      (select id from draft where org_id = ${orgId}::uuid and author_id = ${userId}::uuid and kind = ${kind} and subject_id = ${key}::uuid) as id`;
  if (held?.sent) return null;
  const id = held?.id ?? newId();
  const payload = (await vaultOf(tx).of("author", userId as string)).sealJson("draft.payload", id, values);
  const [saved] = await tx.$queryRaw<{ at: Date }[]>`
    insert into draft (org_id, id, author_id, kind, subject_id, payload) values (${orgId}::uuid, ${id}::uuid, ${userId}::uuid, ${kind}, ${key}::uuid, ${payload})
    on conflict (org_id, id) do update set payload = excluded.payload, updated_at = amparo_now() returning updated_at as at`;
  return (saved as { at: Date }).at.toISOString();
}

/** This person's drafts of a form, the last saved first. One that cannot be opened is left out and left alone. */
export async function listDrafts(tx: Tx, kind: DraftKind): Promise<Draft[]> {
  const { orgId, userId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ id: string; key: string; payload: Uint8Array; at: Date }[]>`
    select id, subject_id as key, payload, updated_at as at from draft
    where org_id = ${orgId}::uuid and author_id = ${userId}::uuid and kind = ${kind} and subject_id is not null order by updated_at desc limit ${MOST_SHOWN}`;
  if (rows.length === 0) return [];
  const sealer = await vaultOf(tx).of("author", userId as string);
  return rows.flatMap(({ id, key, payload, at }) => {
    const values = sealer.openJson("draft.payload", id, payload, DraftValues);
    return values === null || isDamaged(values) ? [] : [{ id, key, values, savedAt: at.toISOString() }];
  });
}

/** Ends the draft of a form that was sent or thrown away. */
export async function endDraft(tx: Tx, key: string): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  await tx.$executeRaw`delete from draft where org_id = ${orgId}::uuid and author_id = ${userId}::uuid and subject_id = ${key}::uuid`;
}
