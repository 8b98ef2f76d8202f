import type { Code } from "../vocabulary/codes.ts";
import type { EventKind } from "./events.ts";
import type { Heard } from "./heard.ts";
import type { LadderStep } from "./ladder/model.ts";
import type { AlertSummary } from "./queries.ts";

/*
 * One alert whole, as its page shows it. Moments are ISO text, names and words opened.
 */

/** One message to one person on one of their channels. */
export type DeliveryView = {
  channelId: string | null;
  kind: Code<"channel_kind">;
  state: Code<"delivery_state">;
  attempts: number;
  /** A short word without personal data: how the last try went, or why it never left. */
  code: string | null;
  /** Which call it belongs to, counted from one. */
  pageNo: number;
  /** How many calls went this way, this one included. */
  calls: number;
  createdAt: string;
  nextAttemptAt: string | null;
  acceptedAt: string | null;
  deliveredAt: string | null;
  seenAt: string | null;
  isBundled: boolean;
};

export type AnswerView = {
  answer: Code<"alert_answer">;
  via: Code<"channel_kind">;
  word: string | null;
  at: string;
};

/** Somebody who was called, and what became of it. */
export type Called = {
  userId: string;
  name: string;
  phone: string | null;
  shownAt: string | null;
  openedAt: string | null;
  /** Has Amparo open now, on any page. */
  isHere: boolean;
  /** Whether they may be given the alert. */
  mayTake: boolean;
  /** What counts: coming or cannot since the alert was last anybody's, else seen; null while they have said nothing. */
  answer: Code<"alert_answer"> | null;
  answers: AnswerView[];
  /** The newest of each of their channels first. */
  deliveries: DeliveryView[];
};

export type PromiseView = {
  id: string;
  kind: "act" | "open";
  state: Code<"promise_state">;
  ownerId: string;
  owner: string;
  madeBy: string;
  madeAt: string;
  dueAt: string;
  endedAt: string | null;
  plan: string | null;
  word: string | null;
};

/** How far the alert has climbed. Steps count from one; 0 before the first. */
export type LadderView = {
  state: "running" | "answered" | "exhausted" | "over";
  /** The policy it was copied from; null for the program's own. */
  policyId: string | null;
  step: number;
  steps: LadderStep[];
  /** Rounds count from one; null where they have no limit. */
  round: number;
  rounds: number | null;
  calls: number;
  nextAt: string | null;
  /** The steps of this round that reached nobody. */
  emptySteps: number[];
};

/** One line of the course that the alert's own row does not tell. */
export type EventView = {
  id: string;
  kind: EventKind;
  at: string;
  /** Who did it; null where the program did. */
  name: string | null;
  /** Whom it is about. */
  about: string | null;
  /** Counted from one. */
  step: number | null;
  round: number | null;
  code: string | null;
};

/** Somebody wants the alert stood down: it waits for a second person, or for its hour where `isAlone`. */
export type AskView = {
  id: string;
  byId: string;
  by: string;
  at: string;
  outcome: Code<"alert_outcome">;
  note: string | null;
  reason: string | null;
  isAlone: boolean;
  effectiveAt: string | null;
};

export type AlertView = Omit<AlertSummary, "personName"> & {
  /** Null where a rule of the program raised it. */
  raisedBy: { id: string; name: string } | null;
  /** What a rule of the program saw. */
  cause: "deadline" | "level" | "shield" | "departure" | "contact" | "move" | null;
  undoUntil: string;
  heard: Heard | "damaged" | null;
  sourceKind: string | null;
  sourceGrade: string | null;
  expectedAt: string | null;
  takenById: string | null;
  takenAt: string | null;
  stoodDownBy: string | null;
  /** Who agreed to it from Critical on; null below, and where nobody else could. */
  stoodDownAgreedBy: string | null;
  stoodDownAlone: boolean;
  outcomeNote: string | null;
  version: number;
  called: Called[];
  /** The oldest first; the last of kind `act` may still run. */
  promises: PromiseView[];
  ladder: LadderView | null;
  events: EventView[];
  ask: AskView | null;
  /** Whether a second person must agree to its end. */
  needsSecond: boolean;
};
