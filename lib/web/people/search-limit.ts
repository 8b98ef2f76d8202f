import "server-only";
import type { Actor } from "../../access/actor.ts";
import { mayOnceMore } from "../../auth/throttle.ts";

/** Sixty searches sent in a minute, three hundred suggestions: enough for a person, too few to read an archive through. */
export function maySearch({ orgId, userId }: Actor, kind: "search" | "suggest"): Promise<boolean> {
  return mayOnceMore(kind, [orgId, userId]);
}
