import { isTerminalStage, type StageList, stageListOf } from "../vocabulary/attributes.ts";
import { type Code, codesOf, isCode } from "../vocabulary/codes.ts";

type Category = Code<"proceeding_category">;
type Moves<L extends StageList> = Record<Code<L>, readonly Code<L>[]>;
type Table = { [C in Category]: Moves<`stage_${C}`> };

/**
 * The moves that a proceeding of each kind usually makes, from stage to stage. From every stage that is not the end it may also
 * be withdrawn, dropped or ended (`ENDINGS`). A court may do otherwise; then somebody writes why.
 */
const MOVES: Table = {
  asylum: {
    intent_stated: ["registered", "interview"],
    registered: ["interview", "decision_awaited"],
    interview: ["decision_awaited", "first_decision_made"],
    decision_awaited: ["interview", "first_decision_made", "protection_granted"],
    first_decision_made: ["appeal_open", "appeal_filed", "protection_granted", "refused_finally"],
    appeal_open: ["appeal_filed", "refused_finally"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    hearing_listed: ["hearing_held", "appeal_decided"],
    hearing_held: ["hearing_listed", "appeal_decided"],
    appeal_decided: [
      "appeal_open",
      "leave_asked",
      "further_appeal",
      "refused_finally",
      "protection_granted",
      "decision_awaited",
    ],
    leave_asked: ["further_appeal", "refused_finally"],
    further_appeal: ["hearing_listed", "appeal_decided", "refused_finally", "protection_granted"],
    refused_finally: ["fresh_claim"],
    fresh_claim: ["registered", "interview", "decision_awaited", "first_decision_made"],
    protection_granted: [],
    claim_withdrawn: ["fresh_claim"],
    ended_by_removal: [],
    ended: [],
  },
  admin_expulsion: {
    report_drawn: ["sent_for_decision", "hearing_listed", "order_made"],
    sent_for_decision: ["hearing_listed", "hearing_held", "order_made"],
    hearing_listed: ["hearing_held", "order_made", "appeal_decided"],
    hearing_held: ["hearing_listed", "order_made", "appeal_decided"],
    order_made: ["appeal_open", "appeal_filed", "order_in_force"],
    appeal_open: ["appeal_filed", "order_in_force"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    appeal_decided: ["order_in_force", "further_appeal", "order_set_aside", "sent_for_decision"],
    order_in_force: ["further_appeal", "enforcement_begun"],
    further_appeal: ["hearing_listed", "appeal_decided", "enforcement_begun", "order_set_aside"],
    enforcement_begun: ["further_appeal", "order_set_aside"],
    order_set_aside: ["sent_for_decision"],
    discontinued: [],
    ended_by_removal: [],
    ended: [],
  },
  criminal_expulsion: {
    investigation: ["charged", "sent_to_trial"],
    charged: ["investigation", "sent_to_trial"],
    sent_to_trial: ["hearing_listed", "hearing_held", "judgment_given"],
    hearing_listed: ["hearing_held", "judgment_given", "appeal_decided"],
    hearing_held: ["hearing_listed", "judgment_given", "appeal_decided"],
    judgment_given: ["appeal_open", "appeal_filed", "judgment_in_force", "acquitted"],
    appeal_open: ["appeal_filed", "judgment_in_force"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    appeal_decided: [
      "judgment_in_force",
      "further_appeal",
      "expulsion_struck_out",
      "acquitted",
      "sent_to_trial",
    ],
    judgment_in_force: ["further_appeal", "enforcement_begun"],
    further_appeal: ["hearing_listed", "appeal_decided", "enforcement_begun", "expulsion_struck_out"],
    enforcement_begun: ["further_appeal", "expulsion_struck_out"],
    expulsion_struck_out: [],
    acquitted: [],
    discontinued: [],
    ended_by_removal: [],
    ended: [],
  },
  return_decision: {
    notice_of_intent: ["order_made"],
    order_made: ["own_departure_term", "appeal_open", "appeal_filed", "order_in_force"],
    own_departure_term: ["appeal_open", "appeal_filed", "order_in_force"],
    appeal_open: ["appeal_filed", "order_in_force"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    hearing_listed: ["hearing_held", "appeal_decided"],
    hearing_held: ["hearing_listed", "appeal_decided"],
    appeal_decided: ["order_in_force", "further_appeal", "order_set_aside", "notice_of_intent"],
    order_in_force: ["further_appeal", "enforcement_begun"],
    further_appeal: ["hearing_listed", "appeal_decided", "enforcement_begun", "order_set_aside"],
    enforcement_begun: ["further_appeal", "order_set_aside"],
    order_set_aside: ["notice_of_intent"],
    discontinued: [],
    ended_by_removal: [],
    ended: [],
  },
  entry_refusal: {
    stopped_at_border: ["asylum_asked_there", "entry_refused", "let_in", "turned_back"],
    asylum_asked_there: ["entry_refused", "let_in", "turned_back"],
    entry_refused: ["asylum_asked_there", "appeal_open", "appeal_filed", "let_in", "turned_back"],
    appeal_open: ["appeal_filed", "let_in", "turned_back"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided", "turned_back"],
    hearing_listed: ["hearing_held", "appeal_decided"],
    hearing_held: ["hearing_listed", "appeal_decided"],
    appeal_decided: ["let_in", "turned_back"],
    let_in: [],
    turned_back: [],
    ended_by_removal: [],
    ended: [],
  },
  dublin_transfer: {
    state_asked: ["state_agreed", "state_declined"],
    state_agreed: ["transfer_ordered", "transfer_term_over"],
    state_declined: ["state_asked"],
    transfer_ordered: ["appeal_open", "appeal_filed", "transfer_arranged", "transfer_term_over"],
    appeal_open: ["appeal_filed", "transfer_arranged", "transfer_term_over"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    hearing_listed: ["hearing_held", "appeal_decided"],
    hearing_held: ["hearing_listed", "appeal_decided"],
    appeal_decided: ["transfer_arranged", "transfer_term_over", "order_set_aside"],
    transfer_arranged: ["transferred", "transfer_term_over", "order_set_aside"],
    transfer_term_over: [],
    transferred: [],
    order_set_aside: ["state_asked"],
    ended: [],
  },
  extradition: {
    stopped_on_notice: ["request_awaited", "request_received"],
    request_awaited: ["request_received"],
    request_received: ["extradition_check", "extradition_granted", "extradition_refused"],
    extradition_check: ["extradition_granted", "extradition_refused"],
    extradition_granted: ["appeal_open", "appeal_filed", "extradition_final"],
    appeal_open: ["appeal_filed", "extradition_final"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    hearing_listed: ["hearing_held", "appeal_decided"],
    hearing_held: ["hearing_listed", "appeal_decided"],
    appeal_decided: ["extradition_final", "further_appeal", "extradition_refused", "extradition_check"],
    extradition_final: ["further_appeal", "extradition_put_off", "surrender_arranged"],
    further_appeal: ["hearing_listed", "appeal_decided", "extradition_refused", "surrender_arranged"],
    extradition_put_off: ["surrender_arranged", "extradition_refused"],
    surrender_arranged: ["surrendered", "extradition_put_off"],
    extradition_refused: ["request_received"],
    request_withdrawn: ["request_received"],
    surrendered: [],
    ended_by_removal: [],
    ended: [],
  },
  detention_review: {
    custody_asked: ["custody_ordered", "release_ordered"],
    custody_ordered: ["appeal_open", "appeal_filed", "release_asked", "custody_extended"],
    appeal_open: ["appeal_filed", "release_asked", "custody_extended"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    release_asked: ["hearing_listed", "hearing_held", "appeal_decided", "release_ordered"],
    hearing_listed: ["hearing_held", "custody_extended", "appeal_decided", "release_ordered"],
    hearing_held: ["hearing_listed", "custody_extended", "appeal_decided", "release_ordered"],
    custody_extended: [
      "appeal_open",
      "appeal_filed",
      "release_asked",
      "hearing_listed",
      "longest_term_reached",
    ],
    appeal_decided: ["release_asked", "custody_extended", "release_ordered", "longest_term_reached"],
    longest_term_reached: ["release_asked", "release_ordered"],
    release_ordered: [],
    ended_by_removal: [],
    ended: [],
  },
  criminal: {
    investigation: ["charged", "sent_to_trial"],
    charged: ["investigation", "sent_to_trial"],
    sent_to_trial: ["hearing_listed", "hearing_held", "judgment_given"],
    hearing_listed: ["hearing_held", "judgment_given", "appeal_decided"],
    hearing_held: ["hearing_listed", "judgment_given", "appeal_decided"],
    judgment_given: ["appeal_open", "appeal_filed", "judgment_in_force", "acquitted"],
    appeal_open: ["appeal_filed", "judgment_in_force"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    appeal_decided: ["judgment_in_force", "further_appeal", "acquitted", "sent_to_trial"],
    judgment_in_force: ["further_appeal", "serving_term"],
    further_appeal: ["hearing_listed", "appeal_decided", "serving_term", "acquitted"],
    serving_term: ["further_appeal"],
    acquitted: [],
    discontinued: [],
    ended_by_removal: [],
    ended: [],
  },
  international: {
    being_drafted: ["lodged"],
    lodged: ["registered_by_body", "interim_indicated", "interim_declined"],
    registered_by_body: ["interim_indicated", "interim_declined", "state_reply_awaited"],
    interim_indicated: ["interim_ended", "state_reply_awaited", "our_comments_due", "under_examination"],
    interim_declined: ["state_reply_awaited", "our_comments_due", "under_examination"],
    interim_ended: ["state_reply_awaited", "our_comments_due", "under_examination"],
    state_reply_awaited: ["our_comments_due", "interim_ended", "under_examination"],
    our_comments_due: ["state_reply_awaited", "interim_ended", "under_examination"],
    under_examination: ["views_adopted", "interim_ended"],
    views_adopted: ["follow_up"],
    follow_up: [],
    discontinued_by_body: [],
    ended: [],
  },
  other: {
    begun: ["hearing_listed", "hearing_held", "decision_awaited", "decided"],
    hearing_listed: ["hearing_held", "decision_awaited", "decided", "appeal_decided"],
    hearing_held: ["hearing_listed", "decision_awaited", "decided", "appeal_decided"],
    decision_awaited: ["decided"],
    decided: ["appeal_open", "appeal_filed"],
    appeal_open: ["appeal_filed"],
    appeal_filed: ["hearing_listed", "hearing_held", "appeal_decided"],
    appeal_decided: [],
    ended_by_removal: [],
    ended: [],
  },
};

/** How a proceeding can end from wherever it stands. */
const ENDINGS: readonly string[] = [
  "claim_withdrawn",
  "discontinued",
  "discontinued_by_body",
  "request_withdrawn",
  "ended_by_removal",
  "ended",
];

/**
 * Whether a proceeding of this kind usually moves so. Staying, and a first stage, always do.
 *
 * @param from null, or a stage of another kind, where it had none of this kind yet
 * @param to   null takes the stage away
 */
export function isUsualMove(category: Category, from: string | null, to: string | null): boolean {
  const list = stageListOf(category);
  if (to === null || from === to || !isCode(list, from)) return true;
  if (!isTerminalStage(list, from) && ENDINGS.includes(to)) return true;
  return (MOVES[category] as Record<string, readonly string[]>)[from]!.includes(to);
}

/** The stages to which it usually moves from here, in the order of their list; all of them where it has none yet. */
export function usualNext(category: Category, from: string | null): string[] {
  return codesOf(stageListOf(category)).filter((stage) => isUsualMove(category, from, stage));
}
