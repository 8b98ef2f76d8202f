import type { CustodyView } from "@/lib/custody/view";

/** What the section draws, and its parts with it. */
export type CustodySectionProps = {
  caseId: string;
  custody: CustodyView;
  /** Names of members, by id. */
  names: ReadonlyMap<string, string>;
  canRecord: boolean;
  canRaise: boolean;
};
