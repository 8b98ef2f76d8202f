import type { EventView } from "@/lib/cases/events/view";
import type { CustodyView } from "@/lib/custody/view";
import type { ProceedingView } from "@/lib/proceedings/views";

/** What the section draws, and its parts with it. */
export type CustodySectionProps = {
  caseId: string;
  custody: CustodyView;
  /** Names of members, by id. */
  names: ReadonlyMap<string, string>;
  /** What moves serve, by id. */
  proceedings: readonly ProceedingView[];
  /** Small facts, the latest first. */
  events: readonly EventView[];
  canRecord: boolean;
  canRaise: boolean;
};
