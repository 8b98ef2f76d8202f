import {
  type EventFact,
  JUDGED_FACTORS,
  JUDGED_PROTECTIONS,
  OTHER_TRIGGERS,
} from "../../cases/events/kinds.ts";
import { type CodeList, codesOf } from "../../vocabulary/codes.ts";

/** The signs that have a form of their own, in the order in which they are offered. */
export const SIGN_KINDS = [
  "wanted_notice",
  "travel_document",
  "taken",
  "consent_form",
  "assurance",
  "still_here",
  "contact_lost",
  "arrival",
  "trigger_event",
  "factor",
  "protection",
] as const;

export type SignKind = (typeof SIGN_KINDS)[number];

/** What the form of a sign asks besides when, how we know and a note. */
export type SignForm = {
  /** What is told apart within the kind: a list of codes, or factors by their own names. */
  which?:
    | { list: CodeList; codes: readonly string[] }
    | { factors: readonly (typeof JUDGED_FACTORS | typeof JUDGED_PROTECTIONS)[number][] };
  state?: CodeList;
  onProceeding?: true;
  expires?: true;
};

const factors = { state: "presence", onProceeding: true } as const;
const all = (list: CodeList) => ({ list, codes: codesOf(list) });

export const SIGN_FORMS: Record<SignKind, SignForm> = {
  wanted_notice: { which: all("wanted_notice_kind"), state: "wanted_notice_status" },
  travel_document: { state: "travel_document_status", onProceeding: true, expires: true },
  taken: { which: all("taken_from"), state: "acknowledgement" },
  consent_form: { state: "consent_form_status" },
  assurance: { state: "assurance_status", onProceeding: true },
  still_here: {},
  contact_lost: {},
  arrival: { state: "arrival_kind" },
  trigger_event: { which: { list: "trigger_event", codes: OTHER_TRIGGERS } },
  factor: { which: { factors: JUDGED_FACTORS }, ...factors },
  protection: { which: { factors: JUDGED_PROTECTIONS }, ...factors },
};

export function isSignKind(text: string): text is SignKind {
  return (SIGN_KINDS as readonly string[]).includes(text);
}

/** The facts that the part *Signs* lists; those of measures, filings and decisions stand with what they are about. */
const LISTED: readonly EventFact["kind"][] = [
  ...SIGN_KINDS.filter((kind) => kind !== "protection"),
  "answer",
];

export function isSign({ kind }: Pick<EventFact, "kind">): boolean {
  return LISTED.includes(kind);
}

/** Judging how near removal is, is not for everybody who records what they heard. */
export function mayRecord(kind: SignKind | EventFact["kind"]): "case:assess" | "custody:record" {
  return kind === "factor" || kind === "protection" ? "case:assess" : "custody:record";
}
