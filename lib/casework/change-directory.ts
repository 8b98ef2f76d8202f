import "server-only";
import type { Actor } from "../access/actor.ts";
import { once } from "../access/idempotency.ts";
import type { Permission } from "../access/roles.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import { type OrganisationAccess, requireOrganisationAccess } from "../organisations/admin.ts";
import { ok, type Result } from "../result.ts";
import { Refused } from "./change-case.ts";

/**
 * Changes the directory of places once for a key: access is proved, the command runs, one after the other, so that no two places get one name.
 * What the command refuses is rolled back whole and leaves the key free.
 *
 * @param command answers the id of what it made, which comes back, or anything else, which does not
 * @throws NotFound when the role does not reach; KeyReused when the key was used for other words
 */
export function changeDirectoryOnce<T, E extends string>(
  actor: Actor,
  form: { key: string; sent: unknown },
  command: (tx: Tx, access: OrganisationAccess<"place:edit">) => Promise<Result<T, E>>,
): Promise<Result<string | null, E>> {
  return changeOfficeOnce(actor, "place:edit", form, command);
}

/** The same for what else the organisation keeps in common: whom to ring at night, what to do on an alert. */
export async function changeOfficeOnce<P extends Permission, T, E extends string>(
  actor: Actor,
  permission: P,
  form: { key: string; sent: unknown },
  command: (tx: Tx, access: OrganisationAccess<P>) => Promise<Result<T, E>>,
): Promise<Result<string | null, E>> {
  try {
    const answer = await withActor(actor, (tx) =>
      once(tx, form.key, form.sent, async () => {
        const access = requireOrganisationAccess(tx, actor, permission);
        // Rows that name the organisation may be written meanwhile; another such change waits.
        await tx.$queryRaw`select id from organisation where id = ${actor.orgId}::uuid for no key update`;
        const result = await command(tx, access);
        if (!result.ok) throw new Refused(result);
        return { id: typeof result.value === "string" ? result.value : null };
      }),
    );
    return ok(answer.id);
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<string | null, E>;
    throw error;
  }
}
