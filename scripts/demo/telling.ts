import type { Actor } from "../../lib/access/actor.ts";
import type { Provenance } from "../../lib/cases/fact.ts";
import type { Replay, ReplayEvent } from "../../lib/triage/replay/schema.ts";

export type ReplayFact = ReplayEvent["facts"][number];
export type FactOf<Type extends ReplayFact["type"]> = Extract<ReplayFact, { type: Type }>;

/** When a fact happened and became known, how, and what there is to say of it: what every command takes. */
export type Known = Provenance & { on: string; time: string | null; zone: string; note: string | null };

/** A replay as it is being told: by whom, in which case, and how far. */
export type Telling = {
  teller: Actor;
  caseId: string;
  replay: Pick<Replay, "hostState" | "zone">;
  /** Of what the file calls by a name: the id that it got. */
  ids: Map<string, string>;
  /** The stretch of custody that runs. */
  custodyId: string | null;
};
