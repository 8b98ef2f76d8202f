import type { FactRow, Sealed } from "../cases/fact.ts";
import type { Code } from "../vocabulary/codes.ts";

/*
 * The rows of this room as one statement brings them: columns by their own names, days `YYYY-MM-DD`, moments ISO text,
 * sealed columns as bytes.
 */

export type EpisodeRow = FactRow & {
  custody_type: Code<"custody_type">;
  holding_body: Code<"holding_body">;
  facility_id: string | null;
  place: Sealed;
  held_since: string | null;
  held_since_at: string | null;
  zone: string | null;
  legal_basis: Code<"legal_basis"> | null;
  is_acknowledged: boolean;
  how_known: Sealed;
  ended_on: string | null;
  ended_at: string | null;
  end_event: Code<"custody_event"> | null;
  end_note: Sealed;
  end_known_on: string | null;
  end_grade: Code<"evidence_grade"> | null;
  end_seen_by_person: boolean | null;
  to_state: string | null;
};

export type MoveRow = FactRow & {
  episode_id: string;
  event: Code<"custody_event">;
  holding_body: Code<"holding_body">;
  facility_id: string | null;
  place: Sealed;
  purpose: Code<"custody_purpose"> | null;
  proceeding_id: string | null;
  direction: Sealed;
  custody_type: Code<"custody_type"> | null;
  legal_basis: Code<"legal_basis"> | null;
  is_acknowledged: boolean;
  happened_at: string | null;
  zone: string | null;
  note: Sealed;
};

export type ContactRow = FactRow & {
  kind: Code<"contact_proof">;
  happened_at: string | null;
  zone: string | null;
  who: Sealed;
  note: Sealed;
  safe_word_used: boolean | null;
};

/** Everything of this room that one case holds; what was struck out is not among it. */
export type CustodyRecord = {
  custody_episode: readonly EpisodeRow[];
  custody_move: readonly MoveRow[];
  proof_of_contact: readonly ContactRow[];
};
