/** S secret, A case content (sealed), B pseudonymous (clear, behind row policies), C operational. */
export type DataClass = "S" | "A" | "B" | "C";

/**
 * Every column of the database and what class of data it holds. A test fails on a column that is not here: whoever adds one
 * decides what it tells. Sealed columns are A; what lists, filters and timers need in clear is B, and is known leakage.
 */
export const DATA_CLASSES: Record<string, Partial<Record<DataClass, string>>> = {
  account: {
    S: "email_index email password_hash",
    B: "id status security_version locale created_at updated_at is_demo",
  },
  account_key: { S: "wrapped", B: "id state created_at" },
  alert: {
    A: "heard outcome_note",
    B: "org_id id case_id team_id access kind severity state raised_by raised_at undo_until source_kind source_grade expected_at zone taken_by taken_at stood_down_by stood_down_at outcome is_undone known_on updated_at version cause cause_id lapsed_at",
  },
  alert_recipient: { B: "org_id id case_id team_id access alert_id user_id told_at shown_at opened_at" },
  attempt_counter: { S: "key", C: "points expire" },
  audit_event: {
    A: "details",
    B: "org_id id actor_id session_id action object_type object_id outcome reason_code request_id at",
  },
  audit_head: { B: "org_id seq hash" },
  audit_link: { B: "org_id seq event_id prev hash" },
  calendar_year: {
    B: "org_id id jurisdiction year days confirmed_by confirmed_at withdrawn_at withdrawn_by",
  },
  case_file: {
    A: "fear",
    B: "org_id id person_id codename host_state feared_states team_id lead_id backup_id access status closure_reason closed_on duplicate_of incident_id level level_rank is_held holding_body facility_id last_contact_at next_last_day next_last_day_at next_hearing_at asylum_lodged_on opened_on known_on created_by created_at updated_at version raised_to review_by shield_falls_at has_ignored_measures",
  },
  case_link: { B: "org_id id case_id team_id access other_case_id kind created_by created_at" },
  case_member: { B: "org_id id case_id team_id access user_id level starts_at ends_at added_by created_at" },
  case_note: {
    A: "text void_reason",
    B: "org_id id case_id team_id access happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by",
  },
  consent: {
    A: "given_how void_reason",
    B: "org_id id case_id team_id access scope language withdrawn_on happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by",
  },
  custody_episode: {
    A: "place how_known end_note void_reason",
    B: "org_id id case_id team_id access custody_type holding_body facility_id held_since held_since_at zone legal_basis ended_on ended_at end_event end_known_on happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by is_acknowledged end_seen_by_person end_grade to_state",
  },
  custody_move: {
    A: "place note void_reason direction",
    B: "org_id id case_id team_id access episode_id event holding_body facility_id purpose happened_at zone happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by proceeding_id custody_type legal_basis is_acknowledged",
  },
  deadline: {
    A: "settle_reason",
    B: "org_id id case_id team_id access proceeding_id decision_id rule_id pack_version nature start_kind start_on start_at is_assumed is_disputed cautious_day cautious_at later_day later_at zone owner_id backup_id settled_how settled_at settled_by filing_id known_on created_by created_at updated_at version terms kept_version",
  },
  decision: {
    A: "body note void_reason",
    B: "org_id id case_id team_id access proceeding_id proceeding_type procedure outcome decided_on finality happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by flags is_date_disputed implementation",
  },
  document: {
    S: "wrapped_key",
    A: "label file_name plain_hash void_reason",
    B: "org_id id case_id team_id access decision_id filing_id media_type byte_size original_hash view_hash thumb_hash happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by",
  },
  draft: { A: "payload", B: "org_id id author_id kind subject_id created_at updated_at" },
  facility: {
    A: "name address phones visiting_hours note",
    // Where a place lies, and so where our people are held: clear, because maps and distances are made from it.
    B: "org_id id kind state holding_body latitude longitude border_finding border_km created_by created_at updated_at version",
  },
  filing: {
    A: "title receipt late_reason note void_reason",
    B: "org_id id case_id team_id access proceeding_id decision_id rule_id pack_version lodged_on lodged_at zone status stay_status happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by how_lodged decided_by decided_known_on",
  },
  hearing: {
    A: "purpose outcome void_reason present",
    B: "org_id id case_id team_id access proceeding_id kind starts_at on_date zone status moved_to happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by can_make_enforceable flags status_known_on",
  },
  idempotency_key: { B: "org_id user_id key request_hash result created_at" },
  invitation: {
    S: "token_hash email email_index",
    B: "id org_id roles team_id locale purpose account_id invited_by expires_at used_at revoked_at created_at team_ids",
  },
  key_wrap: { S: "wrapped", B: "org_id id kind parent_id owner_id state created_at" },
  live_event: { B: "org_id id kind subject_id case_id user_id created_at" },
  live_presence: { B: "org_id id user_id opened_at seen_at" },
  login_attempt: {
    S: "token_hash payload",
    B: "id account_id purpose password_ok_at second_ok_at consumed_at expires_at device_label created_at",
  },
  member: {
    A: "name email phone",
    B: "org_id id roles status languages locale is_discreet created_at updated_at version",
  },
  notice: {
    A: "original_seen_by kept_where void_reason",
    B: "org_id id case_id team_id access decision_id kind given_to given_on given_at zone channel happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by",
  },
  org_holiday: {
    A: "name",
    B: "org_id id jurisdiction day kind created_by created_at withdrawn_at withdrawn_by",
  },
  org_rule: {
    A: "rule withdraw_reason",
    B: "org_id id rule_id edition replaces created_by created_at withdrawn_at withdrawn_by",
  },
  organisation: {
    S: "live_channel",
    B: "id name host_states time_zone language codename_language created_at updated_at version",
  },
  outbox: {
    B: "org_id id case_id team_id access alert_id recipient_id channel dedupe_key state attempts next_attempt_at lease_owner lease_until lease_no deadline_at provider_ref last_code created_at updated_at reminder_id channel_id purpose drill_id about_id is_urgent page_no bundled_into accepted_at delivered_at seen_at dismissed_at dismissed_by",
  },
  person: {
    A: "name_told other_names birth papers profile",
    B: "org_id id sex_gender nationalities languages interpreter_needed specific_needs created_by created_at updated_at version",
  },
  person_contact: {
    A: "details",
    B: "org_id id person_id relation is_safe_contact created_by created_at updated_at version voided_at",
  },
  proceeding: {
    A: "body reference counsel mandate end_reason void_reason interpreter backup_counsel stage_reason",
    B: "org_id id case_id team_id access type category can_end_in_removal stage procedure ended_on happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by counsel_licence mandate_until ended_known_on",
  },
  proof_of_contact: {
    A: "who note void_reason",
    B: "org_id id case_id team_id access kind happened_at zone happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by safe_word_used",
  },
  recovery_code: { S: "code_hash", B: "id account_id used_at created_at" },
  removal_direction: {
    A: "route note void_reason carrier crossing",
    B: "org_id id case_id team_id access proceeding_id departs_on departs_at zone status happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by status_on status_at status_known_on status_grade",
  },
  revision: {
    A: "before after",
    B: "org_id id case_id person_id object_type object_id object_version actor_id created_at",
  },
  rule_confirmation: {
    A: "note withdraw_reason",
    B: "org_id id rule_id pack_version confirmed_on confirmed_by created_at withdrawn_at withdrawn_by version",
  },
  search_token: { B: "org_id token person_id kind" },
  session: {
    S: "sid_hash",
    B: "id user_id org_id created_at last_seen_at auth_time amr security_version expires_at locked_at revoked_at reason device_label travel",
  },
  setup_token: { S: "token_hash", B: "created_at expires_at used_at" },
  team: { A: "name", B: "org_id id created_at version" },
  team_member: { B: "org_id id team_id user_id starts_at ends_at" },
  totp_factor: { S: "secret last_step", B: "account_id confirmed_at created_at" },
  worker_heartbeat: { C: "id started_at beat_at clock_skew_ms parts" },
  measure: {
    A: "body reference note void_reason",
    B: "org_id id case_id team_id access kind filing_id rule_id happened_at zone ends_on happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by",
  },
  measure_binding: {
    B: "org_id id case_id team_id access measure_id proceeding_id created_by created_at voided_at voided_by",
  },
  case_event: {
    A: "note void_reason",
    B: "org_id id case_id team_id access kind state code proceeding_id decision_id filing_id measure_id served_on expires_on is_inferred happened_at zone happened_on known_on source_kind source_grade created_by created_at updated_at version voided_at voided_by",
  },
  level_act: {
    A: "reason",
    B: "org_id id case_id team_id access act level acted_by acted_at needs_second agreed_by agreed_at effective_at is_alone refused_at refused_by created_at version",
  },
  assessment: {
    B: "org_id id case_id team_id access level reckoned_level triggers lanes questions first_action shield_falls_at review_by next_change_at assessed_at fault tries",
  },
  reminder: {
    B: "org_id id case_id team_id access deadline_id kind due_at state rung_at answered_by answered_at alert_id created_at updated_at version",
  },
  bell: { B: "org_id id case_id team_id access user_id reminder_id rung_at seen_at" },
  escalation_policy: {
    A: "name",
    B: "org_id id severities repeats created_by created_at updated_at ended_at version",
  },
  escalation_step: { B: "org_id id policy_id position delay_minutes must_all" },
  rota: {
    A: "name",
    B: "org_id id zone cycle shift_hours hand_over_at hand_over_weekday starts_on from_time until_time created_by created_at updated_at ended_at version",
  },
  rota_person: { B: "org_id id rota_id user_id position" },
  rota_override: {
    B: "org_id id rota_id starts_at ends_at user_id swap_id created_by created_at removed_at removed_by",
  },
  absence: { B: "org_id id user_id first_day last_day created_by created_at removed_at" },
  shift_swap: {
    B: "org_id id rota_id asked_by asked_of starts_at ends_at return_starts_at return_ends_at state created_at answered_at version",
  },
  hand_over: {
    A: "note",
    B: "org_id id rota_id at from_id to_id live from_signed_at to_signed_at created_at version",
  },
  shift_warning: { B: "org_id id rota_id at stage what user_id holder_id created_at" },
  escalation_target: { B: "org_id id step_id kind user_id team_id rota_id" },
  channel: {
    S: "address_index secret verify_code",
    A: "address label",
    B: "org_id id user_id kind verified_at verify_until verify_tries last_alive_at last_failed_at last_code is_dead created_at updated_at removed_at version",
  },
  channel_rule: { B: "org_id id user_id channel_id severity_from after_minutes created_at" },
  quiet_hours: { B: "org_id user_id zone from_time until_time updated_at version" },
  channel_health: { C: "org_id kind failures open_until last_ok_at last_failed_at last_code" },
  push_identity: { S: "private_key", B: "org_id id public_key created_at" },
  promise: {
    A: "plan word",
    B: "org_id id case_id team_id access alert_id owner_id made_by kind due_at made_at state ended_at version",
  },
  escalation: {
    B: "org_id id case_id team_id access alert_id policy_id ladder step round page_no next_fire_at state created_at updated_at",
  },
  alert_event: { B: "org_id id case_id team_id access alert_id kind actor_id user_id step round code at" },
  alert_answer: { A: "word", B: "org_id id case_id team_id access alert_id user_id answer via at" },
  stand_down_ask: {
    A: "note reason",
    B: "org_id id case_id team_id access alert_id outcome is_alone asked_by asked_at effective_at answered_by answered_at state version",
  },
  alert_rule: { B: "org_id rule is_on updated_by updated_at" },
  playbook_item: {
    A: "words",
    B: "org_id id level alert_kind host_state position code within_minutes is_left_out created_by created_at updated_at removed_at version",
  },
  playbook_tick: {
    A: "note",
    B: "org_id id case_id team_id access alert_id item claimed_by claimed_at done_by done_at version",
  },
  directory_entry: {
    A: "name phones hours note",
    B: "org_id id kind host_state languages created_by created_at updated_at removed_at version",
  },
  line_claim: { B: "org_id entry_id user_id claimed_at ends_at" },
  call_log: {
    A: "answer",
    B: "org_id id case_id team_id access alert_id entry_id user_id claimed_at ended_at result again_at version",
  },
  drill: { B: "org_id id started_by started_at ends_at is_weekly" },
  drill_answer: { B: "org_id id drill_id user_id told_at answered_at via" },
  drill_plan: { B: "org_id zone weekday at_time next_at updated_by updated_at" },
  inbound_message: { S: "provider_id", C: "kind received_at" },
  inbound_cursor: { C: "kind cursor updated_at" },
};
