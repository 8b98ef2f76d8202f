import type { Code } from "../../vocabulary/codes.ts";
import items from "./items.json" with { type: "json" };

/** The levels that have actions of their own: how near removal is, or that it has happened. */
export type PlaybookLevel = Code<"risk_level">;

/** The first hour, or what comes then. */
export type Part = "first" | "then";

/** An action of the program's own list (domain, risk factors 8). Its words stand in the catalogue under `code`; a level has a code once. */
export type ProgramItem = {
  code: ItemCode;
  levels: readonly PlaybookLevel[];
  part: Part;
  /** Minutes after the alert reached the level; null where nothing hurries it. */
  within: number | null;
  /** Only for alerts of these kinds; without them for all. */
  kinds?: readonly Code<"alert_kind">[];
  /** Only in these host states, ISO 3166-1 alpha-2. */
  states?: readonly string[];
};

export const ITEM_CODES = [
  "phone_lawyer",
  "phone_duty_officer",
  "phone_unhcr",
  "ring_border_line",
  "ring_safe_contacts",
  "call_place_of_custody",
  "find_counsel",
  "ask_custody_registry",
  "file_domestic_stay",
  "file_interim_measure",
  "ask_rule_39",
  "object_to_return",
  "serve_border_service",
  "serve_prosecutor",
  "serve_airline",
  "draft_requests",
  "complete_fields",
  "sign_power_of_attorney",
  "brief_family",
  "confirm_place",
  "confirm_last_days",
  "note_the_notice",
  "file_before_last_day",
  "get_the_listing",
  "get_the_notice",
  "write_down_refusal",
  "ask_doctor",
  "ask_monitor",
  "check_notices",
  "check_tracks",
  "lawyer_at_arrival",
  "reach_family",
  "ask_ced_and_wgeid",
  "tell_treaty_body",
  "serve_the_capital",
  "ask_special_procedures",
  "monitor_at_exit",
  "press_with_consent",
  "pre_alert_unhcr",
  "pre_alert_embassies",
  "pre_alert_monitors",
  "file_with_last_step",
  "prepare_dossier",
  "collect_evidence",
  "screen_vulnerability",
  "review",
  "open_follow_up",
  "preserve_evidence",
] as const;
export type ItemCode = (typeof ITEM_CODES)[number];

/** In the order in which they are done. */
const PROGRAM_ITEMS = items as readonly ProgramItem[];

/** The program's actions at one level, in order. */
export function programItems(level: PlaybookLevel): readonly ProgramItem[] {
  return PROGRAM_ITEMS.filter(({ levels }) => levels.includes(level));
}

export function isItemCode(text: string): text is ItemCode {
  return (ITEM_CODES as readonly string[]).includes(text);
}
