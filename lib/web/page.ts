import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { mayDo, type Permission } from "../access/roles.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import { requireActor } from "./session.ts";
import { loadShell, type Shell } from "./shell.ts";

export type Page<T> = { shell: Shell; data: T };

/**
 * What a page needs, in one read-only transaction: the frame round it and its own data.
 * What the person may not see does not exist for them.
 *
 * @param permission what the role must reach; null for a page that every member has
 * @param work answers null for "not found"
 */
export async function loadPage<T>(
  permission: Permission | null,
  work: (tx: Tx, actor: Actor, shell: Shell) => Promise<T | null>,
): Promise<Page<T>> {
  const actor = await requireActor();
  if (permission && !mayDo(actor.roles, permission)) notFound();
  const page = await withActor(
    actor,
    async (tx) => {
      const shell = await loadShell(tx, actor);
      const data = await work(tx, actor, shell).catch((error: unknown) => {
        if (error instanceof NotFound) return null;
        throw error;
      });
      return data === null ? null : { shell, data };
    },
    { readOnly: true },
  );
  return page ?? notFound();
}
