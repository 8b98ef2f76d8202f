-- The first migration: every table of the first night, with what cannot be added later: (org_id, id) keys,
-- the scope of a case carried by its children, row policies, the audit chain, one clock function.
-- Run by amparo_owner. The roles exist before it.

-- One clock. All SQL that decides by time calls it.
create function amparo_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;
-- After a SET LOCAL has ended the setting reads as an empty string, not null: hence nullif.
create function amparo_org() returns uuid language sql stable as $$ select nullif(current_setting('amparo.org_id', true), '')::uuid $$;
create function amparo_me() returns uuid language sql stable as $$ select nullif(current_setting('amparo.user_id', true), '')::uuid $$;

-- An organisation on this installation; its settings are one row.
create table organisation (
  id uuid not null,
  name text not null,
  host_states text[] not null,
  time_zone text not null,
  language text not null,
  codename_language text not null,
  live_channel text not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (id)
);

-- A team; cases with access "team" are seen by its members.
create table team (
  org_id uuid not null,
  id uuid not null,
  name bytea not null,
  created_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id)
);

-- A place where people are held: the directory. Names are sealed under the organisation key, ids are clear.
create table facility (
  org_id uuid not null,
  id uuid not null,
  name bytea not null,
  kind text check (kind in ('border_post', 'border_crossing', 'police_station', 'police_cell', 'migration_police_office',
    'special_reception', 'remand_prison', 'prison', 'removal_centre', 'closed_reception_centre',
    'open_reception_centre', 'airport', 'airport_transit', 'on_the_way', 'court_building', 'security_service_site',
    'military_site', 'hospital', 'psychiatric_hospital', 'house_arrest_address', 'private_address', 'shelter',
    'camp', 'unofficial_place', 'other', 'unknown')),
  state text,
  holding_body text check (holding_body in ('police', 'migration_police', 'border_guards', 'prison_service', 'security_service', 'prosecutor', 'court',
    'convoy', 'airline_escort', 'private_contractor', 'military', 'unknown', 'other')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id)
);

-- A wrapped key. The root key that opens the organisation key is never in the database.
create table key_wrap (
  org_id uuid not null,
  id uuid not null,
  kind text not null,
  parent_id uuid,
  owner_id uuid not null,
  wrapped bytea,
  state text not null default 'active',
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  check (kind in ('organisation','ops','index','person','case','author')),
  check (state in ('active','decrypt_only','destroyed')),
  check ((wrapped is null) = (state = 'destroyed'))
);

-- A person first. Names, birth and papers are sealed under the person key.
create table person (
  org_id uuid not null,
  id uuid not null,
  name_told bytea,
  other_names bytea,
  birth bytea,
  sex_gender text check (sex_gender in ('female', 'male', 'another', 'not_said', 'unknown')),
  nationalities text[] not null,
  languages text[] not null,
  interpreter_needed boolean,
  specific_needs text[] not null,
  papers bytea,
  profile bytea,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  check (specific_needs <@ array['cr_cp', 'cr_cs', 'cr_cc', 'cr_tp', 'cr_lw', 'cr_lo', 'cr_ne', 'cr_se', 'cr_af', 'cr_cl', 'sc_uc', 'sc_sc',
    'sc_ch', 'sc_ic', 'sc_fc', 'wr', 'er', 'sp_pt', 'sp_gp', 'sp_cg', 'ds_bd', 'ds_df', 'ds_pm', 'ds_ps', 'ds_mm',
    'ds_ms', 'ds_sd', 'sm_mi', 'sm_mn', 'sm_dp', 'sm_ci', 'sm_cc', 'sm_ot', 'sm_ad', 'fu_tr', 'fu_fr', 'lp_nd',
    'lp_an', 'lp_md', 'lp_ms', 'lp_rr', 'tr_pi', 'tr_ho', 'tr_wv', 'sv_va', 'sv_vo', 'sv_vf', 'sv_hp', 'sv_gm',
    'sv_fm', 'sv_ss']::text[])
);

-- A relative or safe contact: who, how to reach them, hours, code word. Sealed under the person key.
create table person_contact (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  relation text check (relation in ('spouse', 'partner', 'former_spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'aunt_or_uncle',
    'niece_or_nephew', 'cousin', 'in_law', 'step_or_foster', 'guardian', 'ward', 'friend', 'neighbour', 'colleague',
    'host_or_sponsor', 'community_member', 'same_case', 'fellow_detainee', 'other', 'unknown')),
  is_safe_contact boolean not null default false,
  details bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, person_id) references person (org_id, id)
);

-- Blind index: truncated HMACs of name forms, padded with random ones.
create table search_token (
  org_id uuid not null,
  token bytea not null,
  person_id uuid not null,
  kind text not null,
  primary key (org_id, token, person_id, kind),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, person_id) references person (org_id, id)
);

-- What an open screen is told: an id and a kind, nothing else.
create table live_event (
  org_id uuid not null,
  id uuid not null,
  kind text not null,
  subject_id uuid,
  case_id uuid,
  user_id uuid,
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id)
);

-- The answer already given to a form sent twice.
create table idempotency_key (
  org_id uuid not null,
  user_id uuid not null,
  key uuid not null,
  request_hash bytea not null,
  result jsonb not null,
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, user_id, key),
  foreign key (org_id) references organisation (id)
);

-- Nothing is lost by editing: who, when, before and after, sealed.
create table revision (
  org_id uuid not null,
  id uuid not null,
  case_id uuid,
  person_id uuid,
  object_type text not null,
  object_id uuid not null,
  object_version integer not null,
  actor_id uuid not null,
  before bytea,
  after bytea,
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id)
);

-- The append-only record; it grows and is never edited.
create table audit_event (
  org_id uuid not null,
  id uuid not null,
  actor_id uuid,
  session_id uuid,
  action text not null,
  object_type text,
  object_id uuid,
  outcome text not null,
  reason_code text,
  request_id uuid,
  at timestamptz not null default amparo_now(),
  details bytea,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id)
);

-- The hash chain over the record.
create table audit_link (
  org_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  prev bytea not null,
  hash bytea not null,
  primary key (org_id, seq),
  foreign key (org_id) references organisation (id)
);

-- The last link of the chain.
create table audit_head (
  org_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  primary key (org_id),
  foreign key (org_id) references organisation (id)
);

-- Somebody who can sign in. The mail is sealed; it is found by its HMAC.
create table account (
  id uuid not null,
  email_index bytea not null,
  email bytea not null,
  password_hash text,
  status text not null default 'active',
  security_version integer not null default 1,
  locale text not null default 'en',
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  primary key (id),
  unique (email_index),
  check (status in ('active','disabled','must_enrol'))
);

-- A person who works here. The id is the account id; name, mail and phone are sealed under the ops key.
create table member (
  org_id uuid not null,
  id uuid not null,
  roles text[] not null,
  status text not null default 'active',
  name bytea not null,
  email bytea not null,
  phone bytea,
  languages text[] not null,
  locale text not null,
  is_discreet boolean not null default false,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (id) references account (id),
  check (status in ('active','disabled')),
  check (roles <@ array['admin', 'supervisor', 'caseworker', 'legal', 'intake', 'viewer', 'auditor']::text[]),
  check (locale in ('en','ru'))
);

-- Who is in which team, until when.
create table team_member (
  org_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  starts_at timestamptz not null default amparo_now(),
  ends_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, team_id) references team (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id)
);

-- One person in one host state. The codename never changes and is never used again.
create table case_file (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  codename text not null,
  host_state text not null,
  feared_states text[] not null,
  team_id uuid not null,
  lead_id uuid,
  backup_id uuid,
  access text not null default 'team' check (access in ('team', 'restricted')),
  status text not null default 'open' check (status in ('open', 'watching', 'closed')),
  closure_reason text check (closure_reason in ('protected', 'resettled', 'left_by_choice', 'released_no_path', 'removed_followed_up', 'died', 'duplicate',
    'contact_lost', 'consent_withdrawn', 'other')),
  closed_on date,
  duplicate_of uuid,
  incident_id uuid,
  fear bytea,
  level text check (level in ('watch', 'elevated', 'high', 'critical', 'imminent', 'removed')),
  level_rank smallint not null default 0,
  level_reason bytea,
  level_by uuid,
  level_at timestamptz,
  is_held boolean,
  holding_body text check (holding_body in ('police', 'migration_police', 'border_guards', 'prison_service', 'security_service', 'prosecutor', 'court',
    'convoy', 'airline_escort', 'private_contractor', 'military', 'unknown', 'other')),
  facility_id uuid,
  last_contact_at timestamptz,
  next_last_day date,
  next_last_day_at timestamptz not null default '9999-12-31T00:00:00Z',
  next_hearing_at timestamptz,
  asylum_lodged_on date,
  opened_on date not null,
  known_on date not null,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, duplicate_of) references case_file (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, team_id) references team (org_id, id),
  foreign key (org_id, lead_id) references member (org_id, id),
  foreign key (org_id, backup_id) references member (org_id, id),
  foreign key (org_id, facility_id) references facility (org_id, id),
  unique (org_id, codename),
  unique (org_id, id, team_id, access),
  check ((status = 'closed') = (closure_reason is not null))
);

-- Who is let in to one case, at what level, until when. Being paged is being let in.
create table case_member (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  user_id uuid not null,
  level text not null,
  starts_at timestamptz not null default amparo_now(),
  ends_at timestamptz,
  added_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, user_id) references member (org_id, id),
  check (level in ('member','alert'))
);

-- Cases that belong together: a family, one incident.
create table case_link (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  other_case_id uuid not null,
  kind text not null,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id, other_case_id) references case_file (org_id, id),
  foreign key (org_id) references organisation (id),
  check (kind in ('incident','family')),
  check (case_id <> other_case_id)
);

-- A note, sealed under the case key.
create table case_note (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  text bytea not null,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id)
);

-- What somebody has typed and not yet saved, sealed under their own key.
create table draft (
  org_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  kind text not null,
  subject_id uuid,
  payload bytea not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, author_id) references member (org_id, id)
);

-- What the person agreed to, for which use.
create table consent (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  scope text not null check (scope in ('case_file', 'share_lawyer', 'share_unhcr', 'share_un_special_procedures', 'share_treaty_body', 'share_media',
    'share_family')),
  language text,
  given_how bytea,
  withdrawn_on date,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id)
);

-- A stretch of custody: who holds, where, since when, how we know.
create table custody_episode (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  custody_type text not null default 'unknown' check (custody_type in ('none', 'police_holding', 'border_holding', 'transit_zone', 'immigration_detention', 'removal_centre',
    'administrative_arrest', 'pre_trial', 'extradition_temporary', 'extradition_arrest', 'serving_sentence',
    'house_arrest', 'reporting_or_bail', 'closed_reception', 'medical_or_psychiatric', 'unacknowledged', 'unknown')),
  holding_body text not null default 'unknown' check (holding_body in ('police', 'migration_police', 'border_guards', 'prison_service', 'security_service', 'prosecutor', 'court',
    'convoy', 'airline_escort', 'private_contractor', 'military', 'unknown', 'other')),
  facility_id uuid,
  place bytea,
  held_since date,
  held_since_at timestamptz,
  zone text,
  legal_basis text check (legal_basis in ('shown', 'none_shown', 'unknown')),
  how_known bytea,
  ended_on date,
  ended_at timestamptz,
  end_event text check (end_event in ('arrest', 'transfer_same_agency', 'transfer_other_agency', 'transfer_to_border', 'court_appearance', 'release',
    're_arrest', 'handover_other_state', 'contact_lost', 'contact_restored', 'death_in_custody')),
  end_note bytea,
  end_known_on date,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, facility_id) references facility (org_id, id)
);

-- A move within custody.
create table custody_move (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  episode_id uuid not null,
  event text not null check (event in ('arrest', 'transfer_same_agency', 'transfer_other_agency', 'transfer_to_border', 'court_appearance', 'release',
    're_arrest', 'handover_other_state', 'contact_lost', 'contact_restored', 'death_in_custody')),
  holding_body text not null default 'unknown' check (holding_body in ('police', 'migration_police', 'border_guards', 'prison_service', 'security_service', 'prosecutor', 'court',
    'convoy', 'airline_escort', 'private_contractor', 'military', 'unknown', 'other')),
  facility_id uuid,
  place bytea,
  purpose text check (purpose in ('towards_removal', 'court', 'medical', 'other', 'unknown')),
  happened_at timestamptz,
  zone text,
  note bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, episode_id) references custody_episode (org_id, case_id, id),
  foreign key (org_id, facility_id) references facility (org_id, id)
);

-- Who saw or heard the person, how and when.
create table proof_of_contact (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  kind text not null check (kind in ('in_person', 'video', 'voice', 'message', 'through_counsel', 'through_family', 'through_detainee',
    'through_authority', 'none')),
  happened_at timestamptz,
  zone text,
  who bytea,
  note bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id)
);

-- One matter before one body through all its instances. The category is only a label.
create table proceeding (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  type text not null check (type in ('rsd_first_instance', 'rsd_admin_review', 'rsd_court', 'admin_expulsion', 'criminal_expulsion',
    'return_decision', 'dublin_transfer', 'entry_refusal_border', 'extradition', 'detention_review',
    'criminal_irregular_entry', 'criminal_other', 'cessation_cancellation_revocation', 'international_interim',
    'international_merits', 'urgent_action', 'habeas_corpus', 'family_reunification', 'resettlement',
    'rsd_court_appeal', 'pre_removal_assessment', 'other')),
  category text not null check (category in ('asylum', 'admin_expulsion', 'criminal_expulsion', 'return_decision', 'entry_refusal', 'dublin_transfer',
    'extradition', 'detention_review', 'criminal', 'international', 'other')),
  can_end_in_removal boolean not null,
  stage text,
  procedure text,
  body bytea,
  reference bytea,
  counsel bytea,
  mandate bytea,
  ended_on date,
  end_reason bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id)
);

-- A hearing: exact, by a date, or to be decided. A move keeps the old one.
create table hearing (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  proceeding_id uuid not null,
  kind text not null,
  starts_at timestamptz,
  on_date date,
  zone text,
  status text not null default 'set',
  moved_to uuid,
  purpose bytea,
  outcome bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id),
  check (kind in ('exact','by_date','to_be_decided')),
  check (status in ('set','moved','held','cancelled')),
  check (kind <> 'exact' or (starts_at is not null and zone is not null))
);

-- A decision in a proceeding; it keeps the type the proceeding had when it was given.
create table decision (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  proceeding_id uuid not null,
  proceeding_type text not null check (proceeding_type in ('rsd_first_instance', 'rsd_admin_review', 'rsd_court', 'admin_expulsion', 'criminal_expulsion',
    'return_decision', 'dublin_transfer', 'entry_refusal_border', 'extradition', 'detention_review',
    'criminal_irregular_entry', 'criminal_other', 'cessation_cancellation_revocation', 'international_interim',
    'international_merits', 'urgent_action', 'habeas_corpus', 'family_reunification', 'resettlement',
    'rsd_court_appeal', 'pre_removal_assessment', 'other')),
  procedure text,
  outcome text not null check (outcome in ('granted_refugee', 'granted_subsidiary', 'granted_humanitarian', 'refused_unfounded',
    'refused_manifestly_unfounded', 'inadmissible_safe_third_country', 'inadmissible_first_country',
    'inadmissible_repeat', 'explicitly_withdrawn', 'implicitly_withdrawn', 'excluded_1f', 'ceased', 'cancelled',
    'revoked', 'appeal_allowed_remitted', 'appeal_allowed_substituted', 'appeal_dismissed', 'leave_refused',
    'stay_granted', 'stay_refused', 'interim_granted', 'interim_refused', 'interim_lifted', 'adjourned',
    'no_jurisdiction', 'out_of_time', 'refused_unspecified', 'expulsion_ordered', 'expulsion_not_ordered',
    'return_ordered', 'transfer_ordered', 'entry_refused', 'entry_allowed', 'order_set_aside', 'extradition_granted',
    'extradition_refused', 'convicted', 'acquitted', 'discontinued', 'custody_ordered', 'custody_extended',
    'custody_found_unlawful', 'release_ordered', 'time_restored', 'time_not_restored', 'violation_found',
    'no_violation_found', 'complaint_inadmissible', 'other')),
  decided_on date,
  finality text not null default 'unknown' check (finality in ('not_final_term_running', 'not_final_appeal_pending', 'enforceable_despite_appeal', 'final', 'set_aside',
    'unknown')),
  body bytea,
  note bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id)
);

-- Told or served: to the person, to counsel or to us; when, how, how sure.
create table notice (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  decision_id uuid not null,
  kind text not null check (kind in ('told', 'served')),
  given_to text not null check (given_to in ('person', 'counsel', 'us')),
  given_on date,
  given_at timestamptz,
  zone text,
  channel text check (channel in ('read_out_in_court', 'copy_by_hand', 'through_custody_staff', 'by_post', 'court_portal', 'by_email',
    'by_text_message', 'by_phone', 'through_counsel', 'through_family', 'through_interpreter', 'public_posting',
    'press_report', 'found_in_file', 'signature_refused', 'deemed_by_law', 'other', 'unknown')),
  original_seen_by bytea,
  kept_where bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, decision_id) references decision (org_id, case_id, id)
);

-- Something lodged: by which rule, when, with what receipt; whether a stay was asked and granted.
create table filing (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  proceeding_id uuid not null,
  decision_id uuid,
  rule_id text,
  pack_version text,
  title bytea,
  lodged_on date,
  lodged_at timestamptz,
  zone text,
  receipt bytea,
  status text not null default 'lodged' check (status in ('drafting', 'ready', 'sent', 'lodged', 'admitted', 'correction_asked', 'not_examined', 'withdrawn', 'decided')),
  stay_status text not null default 'not_asked' check (stay_status in ('not_asked', 'asked', 'granted', 'by_law', 'refused', 'lapsed', 'lifted', 'not_obeyed', 'unknown')),
  late_reason bytea,
  note bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id),
  foreign key (org_id, case_id, decision_id) references decision (org_id, case_id, id)
);

-- A removal with a date, or without one yet.
create table removal_direction (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  proceeding_id uuid,
  departs_on date,
  departs_at timestamptz,
  zone text,
  status text not null default 'set' check (status in ('set', 'cancelled', 'carried_out', 'not_carried_out')),
  route bytea,
  note bytea,
  happened_on date,
  known_on date not null,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  voided_at timestamptz,
  voided_by uuid,
  void_reason bytea,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id)
);

-- A last day reckoned from a decision by a rule; the pack version is kept.
create table deadline (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  proceeding_id uuid,
  decision_id uuid,
  rule_id text not null,
  pack_version text not null,
  nature text not null check (nature in ('law', 'working', 'watch')),
  start_kind text not null,
  start_on date not null,
  start_at timestamptz,
  is_assumed boolean not null default false,
  is_disputed boolean not null default false,
  cautious_day date,
  cautious_at timestamptz,
  later_day date,
  later_at timestamptz,
  zone text not null,
  owner_id uuid,
  backup_id uuid,
  settled_how text,
  settled_at timestamptz,
  settled_by uuid,
  filing_id uuid,
  settle_reason bytea,
  known_on date not null,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id),
  foreign key (org_id, case_id, decision_id) references decision (org_id, case_id, id),
  foreign key (org_id, owner_id) references member (org_id, id),
  foreign key (org_id, backup_id) references member (org_id, id),
  foreign key (org_id, case_id, filing_id) references filing (org_id, case_id, id),
  check (settled_how in ('filed','filed_late','not_filing','superseded')),
  check (start_kind in ('decision','notification','service','known','event','removal')),
  check ((settled_how is null) = (settled_at is null))
);

-- A call for somebody to act now.
create table alert (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  kind text not null check (kind in ('removal_now', 'moved', 'hearing_earlier', 'decision_served', 'contact_lost', 'access_refused', 'ill_treatment',
    'counsel_lost', 'wanted_notice', 'deadline_at_risk', 'drill')),
  severity text not null check (severity in ('watch', 'elevated', 'high', 'critical', 'imminent')),
  state text not null default 'raised' check (state in ('raised', 'taken', 'stood_down')),
  raised_by uuid not null,
  raised_at timestamptz not null default amparo_now(),
  undo_until timestamptz not null,
  heard bytea,
  source_kind text check (source_kind in ('person', 'family', 'lawyer', 'official', 'document', 'press', 'social_media', 'partner_organisation', 'witness',
    'unknown')),
  source_grade text check (source_grade in ('a', 'b', 'c', 'd')),
  expected_at timestamptz,
  zone text,
  taken_by uuid,
  taken_at timestamptz,
  plan bytea,
  promised_by timestamptz,
  stood_down_by uuid,
  stood_down_at timestamptz,
  outcome text check (outcome in ('still_here_safe', 'stay_granted', 'released', 'moved', 'handed_over', 'returned', 'false_alarm', 'duplicate',
    'died', 'unknown', 'drill')),
  outcome_note bytea,
  is_undone boolean not null default false,
  known_on date not null,
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  check ((state = 'stood_down') = (outcome is not null)),
  check (state = 'raised' or taken_by is not null or state = 'stood_down')
);

-- Who was paged, and what became of it.
create table alert_recipient (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  user_id uuid not null,
  told_at timestamptz not null default amparo_now(),
  shown_at timestamptz,
  opened_at timestamptz,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, user_id) references member (org_id, id),
  unique (org_id, alert_id, user_id)
);

-- A message to be delivered; written with the fact, claimed with a lease, accepted only under the current fence.
create table outbox (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  recipient_id uuid not null,
  channel text not null check (channel in ('in_app', 'email', 'web_push', 'webhook', 'signal', 'telegram', 'sms')),
  dedupe_key text not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'accepted', 'delivered', 'seen', 'answered', 'failed_retrying', 'failed_final', 'skipped')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default amparo_now(),
  lease_owner uuid,
  lease_until timestamptz,
  lease_no integer not null default 0,
  deadline_at timestamptz not null,
  provider_ref text,
  last_code text,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, recipient_id) references member (org_id, id),
  unique (org_id, dedupe_key)
);

-- Who has Amparo open now: one row a stream.
create table live_presence (
  org_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  opened_at timestamptz not null default amparo_now(),
  seen_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, user_id) references member (org_id, id)
);

-- An authenticator: sealed secret; the last step used closes replay.
create table totp_factor (
  account_id uuid not null,
  secret bytea not null,
  last_step bigint not null default 0,
  confirmed_at timestamptz,
  created_at timestamptz not null default amparo_now(),
  primary key (account_id),
  foreign key (account_id) references account (id)
);

-- A recovery code, stored as an HMAC, used once.
create table recovery_code (
  id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  created_at timestamptz not null default amparo_now(),
  primary key (id),
  foreign key (account_id) references account (id)
);

-- Collects the proofs of one sign-in; consumed once.
create table login_attempt (
  id uuid not null,
  token_hash bytea not null,
  account_id uuid,
  purpose text not null default 'sign_in',
  password_ok_at timestamptz,
  second_ok_at timestamptz,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  device_label text,
  created_at timestamptz not null default amparo_now(),
  primary key (id),
  unique (token_hash)
);

-- A session is this row; the cookie only points to it.
create table session (
  id uuid not null,
  sid_hash bytea not null,
  user_id uuid not null,
  org_id uuid not null,
  created_at timestamptz not null default amparo_now(),
  last_seen_at timestamptz not null default amparo_now(),
  auth_time timestamptz not null default amparo_now(),
  amr text[] not null,
  security_version integer not null,
  expires_at timestamptz not null,
  locked_at timestamptz,
  revoked_at timestamptz,
  reason text,
  device_label text,
  travel text,
  primary key (id),
  foreign key (org_id) references organisation (id),
  foreign key (user_id) references account (id),
  unique (sid_hash)
);

-- An invitation by link: 72 hours, once.
create table invitation (
  id uuid not null,
  org_id uuid not null,
  token_hash bytea not null,
  email bytea not null,
  email_index bytea not null,
  roles text[] not null,
  team_id uuid,
  locale text not null default 'en',
  purpose text not null default 'join',
  account_id uuid,
  invited_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default amparo_now(),
  primary key (id),
  foreign key (org_id) references organisation (id),
  unique (token_hash),
  check (purpose in ('join','reset'))
);

-- The one-time key to setting up.
create table setup_token (
  token_hash bytea not null,
  created_at timestamptz not null default amparo_now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (token_hash)
);

-- Each worker writes that it is alive.
create table worker_heartbeat (
  id uuid not null,
  started_at timestamptz not null default amparo_now(),
  beat_at timestamptz not null default amparo_now(),
  clock_skew_ms integer not null default 0,
  primary key (id)
);

-- The store of the attempt counters; its keys are HMACs. The library that counts names the columns.
create table attempt_counter (key varchar(255) primary key, points integer not null default 0, expire bigint);

-- Indexes: all begin with org_id and use leakproof operators only, so that a row policy cannot keep them from being used.
create unique index key_wrap_active on key_wrap (org_id, owner_id, kind) where state = 'active';
create index key_wrap_owner on key_wrap (org_id, owner_id);
create index team_member_user on team_member (org_id, user_id);
create index case_person on case_file (org_id, person_id);
create index case_by_last_day on case_file (org_id, team_id, status, next_last_day_at, id);
create index case_by_level on case_file (org_id, team_id, status, level_rank desc, id desc);
create index case_by_update on case_file (org_id, team_id, status, updated_at desc, id desc);
create index case_incident on case_file (org_id, incident_id) where incident_id is not null;
create index case_member_user on case_member (org_id, user_id, case_id) include (team_id, access, ends_at);
create index person_contact_person on person_contact (org_id, person_id);
create index search_token_person on search_token (org_id, person_id);
create index draft_author on draft (org_id, author_id, kind);
create index deadline_running on deadline (org_id, team_id, cautious_at) where settled_at is null;
create index hearing_ahead on hearing (org_id, team_id, starts_at) where status = 'set';
create index alert_open on alert (org_id, state, raised_at) where state <> 'stood_down';
create index alert_recipient_user on alert_recipient (org_id, user_id, alert_id);
create index outbox_due on outbox (next_attempt_at) where state in ('queued', 'failed_retrying', 'sending');
create index live_event_created on live_event (org_id, created_at);
create index live_presence_seen on live_presence (org_id, seen_at);
create index revision_object on revision (org_id, object_type, object_id);
create index revision_case on revision (org_id, case_id);
create index audit_event_at on audit_event (org_id, at);
create index audit_event_object on audit_event (org_id, object_id, actor_id, at);
create index audit_link_event on audit_link (org_id, event_id);
create index session_of_user on session (user_id) where revoked_at is null;
create index recovery_code_account on recovery_code (account_id);
create index invitation_org on invitation (org_id, created_at);

create index case_link_case on case_link (org_id, case_id);
create index case_note_case on case_note (org_id, case_id);
create index consent_case on consent (org_id, case_id);
create index custody_episode_case on custody_episode (org_id, case_id);
create index custody_move_case on custody_move (org_id, case_id);
create index proof_of_contact_case on proof_of_contact (org_id, case_id);
create index proceeding_case on proceeding (org_id, case_id);
create index hearing_case on hearing (org_id, case_id);
create index decision_case on decision (org_id, case_id);
create index notice_case on notice (org_id, case_id);
create index filing_case on filing (org_id, case_id);
create index removal_direction_case on removal_direction (org_id, case_id);
create index deadline_case on deadline (org_id, case_id);
create index alert_case on alert (org_id, case_id);
create index alert_recipient_case on alert_recipient (org_id, case_id);

-- The teams of who asks, fetched once a query.
create function amparo_my_teams() returns uuid[] language sql stable as $$
  select coalesce(array_agg(team_id), '{}') from team_member
  where org_id = amparo_org() and user_id = amparo_me() and (ends_at is null or ends_at > amparo_now()) $$;

-- Whether who asks is let in to a case. It reads past the row policies of case_member, which would otherwise ask themselves;
-- on the allowlist of the boot check.
create function amparo_is_member(the_case uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from case_member m where m.org_id = amparo_org() and m.case_id = the_case and m.user_id = amparo_me()
    and (m.ends_at is null or m.ends_at > amparo_now())) $$;
revoke execute on function amparo_is_member(uuid) from public;
grant execute on function amparo_is_member(uuid) to amparo_app;

-- A child of a case takes team and access from its case, which it finds only where its writer may see that case.
create function amparo_take_case_scope() returns trigger language plpgsql as $$
begin
  select c.team_id, c.access into new.team_id, new.access from case_file c where c.org_id = new.org_id and c.id = new.case_id;
  return new;
end $$;

do $$
declare t text;
begin
  foreach t in array array['organisation', 'team', 'facility', 'key_wrap', 'person', 'person_contact', 'search_token', 'live_event',
    'idempotency_key', 'revision', 'audit_event', 'audit_link', 'audit_head', 'account', 'member', 'team_member',
    'case_file', 'case_member', 'case_link', 'case_note', 'draft', 'consent', 'custody_episode', 'custody_move',
    'proof_of_contact', 'proceeding', 'hearing', 'decision', 'notice', 'filing', 'removal_direction', 'deadline',
    'alert', 'alert_recipient', 'outbox', 'live_presence', 'totp_factor', 'recovery_code', 'login_attempt',
    'session', 'invitation', 'setup_token'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;

  -- Seen by everybody of the organisation.
  foreach t in array array['member', 'team', 'team_member', 'facility', 'key_wrap', 'live_presence'] loop
    execute format('create policy org_rows on %I to amparo_app, amparo_worker using (org_id = (select amparo_org())) with check (org_id = (select amparo_org()))', t);
  end loop;

  -- Seen by who may see the case.
  foreach t in array array['case_link', 'case_note', 'consent', 'custody_episode', 'custody_move', 'proof_of_contact', 'proceeding',
    'hearing', 'decision', 'notice', 'filing', 'removal_direction', 'deadline', 'alert', 'alert_recipient', 'outbox'] loop
    execute format('create policy case_rows on %I to amparo_app using (org_id = (select amparo_org()) and (
      (access = ''team'' and team_id = any ((select amparo_my_teams())::uuid[]))
      or exists (select 1 from case_member m where m.org_id = %I.org_id and m.case_id = %I.case_id and m.user_id = (select amparo_me())
        and (m.ends_at is null or m.ends_at > (select amparo_now())))))', t, t, t);
    execute format('create policy worker_rows on %I to amparo_worker using (org_id = (select amparo_org()))', t);
    execute format('create trigger take_case_scope before insert on %I for each row execute function amparo_take_case_scope()', t);
  end loop;

  -- Only the module that signs people in reads these.
  foreach t in array array['account', 'totp_factor', 'recovery_code', 'login_attempt', 'setup_token', 'session', 'invitation'] loop
    execute format('create policy auth_rows on %I to amparo_auth using (true) with check (true)', t);
  end loop;
end $$;

create policy own_row on organisation to amparo_app, amparo_worker using (id = (select amparo_org())) with check (id = (select amparo_org()));
create policy auth_reads on organisation for select to amparo_auth using (true);
create policy auth_reads on member for select to amparo_auth using (true);
create policy worker_knows_all on organisation for select to amparo_worker using (true);

create policy seen_by_team_or_member on case_file to amparo_app using (org_id = (select amparo_org()) and (
  (access = 'team' and team_id = any ((select amparo_my_teams())::uuid[]))
  or exists (select 1 from case_member m where m.org_id = case_file.org_id and m.case_id = case_file.id and m.user_id = (select amparo_me())
    and (m.ends_at is null or m.ends_at > (select amparo_now())))));
create policy worker_rows on case_file to amparo_worker using (org_id = (select amparo_org()));

create policy seen_with_case on case_member to amparo_app using (org_id = (select amparo_org()) and (
  user_id = (select amparo_me()) or (access = 'team' and team_id = any ((select amparo_my_teams())::uuid[])) or amparo_is_member(case_id)));
create policy read_by_definer on case_member for select to amparo_owner using (true);
create policy worker_rows on case_member to amparo_worker using (org_id = (select amparo_org()));
create trigger take_case_scope before insert on case_member for each row execute function amparo_take_case_scope();

-- A person is seen by whoever may see one of their cases; the case's own policy answers inside the subselect.
create policy written_in_org on person for insert to amparo_app with check (org_id = (select amparo_org()));
create policy seen_with_case on person for select to amparo_app using (org_id = (select amparo_org()) and exists (
  select 1 from case_file c where c.org_id = person.org_id and c.person_id = person.id));
create policy changed_with_case on person for update to amparo_app using (org_id = (select amparo_org()) and exists (
  select 1 from case_file c where c.org_id = person.org_id and c.person_id = person.id));
create policy worker_rows on person to amparo_worker using (org_id = (select amparo_org()));
create policy seen_with_person on person_contact to amparo_app using (org_id = (select amparo_org()) and exists (
  select 1 from case_file c where c.org_id = person_contact.org_id and c.person_id = person_contact.person_id));
create policy worker_rows on person_contact to amparo_worker using (org_id = (select amparo_org()));
create policy seen_with_person on search_token to amparo_app using (org_id = (select amparo_org()) and exists (
  select 1 from case_file c where c.org_id = search_token.org_id and c.person_id = search_token.person_id));

create policy own_rows on draft to amparo_app using (org_id = (select amparo_org()) and author_id = (select amparo_me()));
create policy worker_rows on draft to amparo_worker using (org_id = (select amparo_org()));
create policy own_rows on idempotency_key to amparo_app using (org_id = (select amparo_org()) and user_id = (select amparo_me()));
create policy worker_rows on idempotency_key to amparo_worker using (org_id = (select amparo_org()));

create policy for_me_or_my_cases on live_event for select to amparo_app using (org_id = (select amparo_org()) and (
  user_id = (select amparo_me()) or (user_id is null and (case_id is null or exists (
    select 1 from case_file c where c.org_id = live_event.org_id and c.id = live_event.case_id)))));
create policy written_in_org on live_event for insert to amparo_app with check (org_id = (select amparo_org()));
create policy worker_rows on live_event to amparo_worker using (true) with check (true);

create policy seen_with_subject on revision to amparo_app using (org_id = (select amparo_org()) and (
  exists (select 1 from case_file c where c.org_id = revision.org_id and (c.id = revision.case_id or c.person_id = revision.person_id))));

-- The worker delivers for every organisation; what it needs of a case it reads only after naming the organisation.
create policy worker_delivers on outbox to amparo_worker using (true) with check (true);

create policy written_in_org on audit_event for insert to amparo_app, amparo_worker with check (org_id = (select amparo_org()));
create policy auditors_read on audit_event for select to amparo_app using (org_id = (select amparo_org()) and (
  actor_id = (select amparo_me()) or exists (select 1 from member m where m.org_id = audit_event.org_id and m.id = (select amparo_me())
    and m.status = 'active' and 'auditor' = any (m.roles))));
create policy auth_writes on audit_event for insert to amparo_auth with check (true);
create policy chain_reads on audit_event for select to amparo_owner using (true);
create policy auditors_read on audit_link for select to amparo_app using (org_id = (select amparo_org()) and exists (
  select 1 from member m where m.org_id = audit_link.org_id and m.id = (select amparo_me()) and m.status = 'active' and 'auditor' = any (m.roles)));
create policy chain_rows on audit_link to amparo_owner using (true) with check (true);
create policy chain_rows on audit_head to amparo_owner using (true) with check (true);

-- The chain. It is linked at commit, when the row lock on the head is held for no longer than the commit takes.
-- hash = sha256(prev, seq, then each field with its length before it; the length of null is -1).
create function amparo_field(value bytea) returns bytea language sql immutable as $$
  select case when value is null then int4send(-1) else int4send(length(value)) || value end $$;

create function amparo_chain_hash(prev bytea, seq bigint, e audit_event) returns bytea language sql stable as $$
  select sha256(prev || int8send(seq)
    || amparo_field(uuid_send(e.org_id)) || amparo_field(uuid_send(e.id)) || amparo_field(uuid_send(e.actor_id))
    || amparo_field(uuid_send(e.session_id)) || amparo_field(convert_to(e.action, 'UTF8')) || amparo_field(convert_to(e.object_type, 'UTF8'))
    || amparo_field(uuid_send(e.object_id)) || amparo_field(convert_to(e.outcome, 'UTF8')) || amparo_field(convert_to(e.reason_code, 'UTF8'))
    || amparo_field(uuid_send(e.request_id)) || amparo_field(int8send((extract(epoch from e.at) * 1000000)::bigint)) || amparo_field(e.details)) $$;

create function amparo_link_audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare head audit_head; link bytea;
begin
  insert into audit_head (org_id, seq, hash) values (new.org_id, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
  select * into head from audit_head where org_id = new.org_id for update;
  link := amparo_chain_hash(head.hash, head.seq + 1, new);
  insert into audit_link (org_id, seq, event_id, prev, hash) values (new.org_id, head.seq + 1, new.id, head.hash, link);
  update audit_head set seq = head.seq + 1, hash = link where org_id = new.org_id;
  return null;
end $$;
revoke execute on function amparo_link_audit() from public;
create constraint trigger link_audit after insert on audit_event deferrable initially deferred for each row execute function amparo_link_audit();

create function amparo_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'the record is never edited' using errcode = 'insufficient_privilege';
end $$;
create trigger never_changes before update or delete on audit_event for each row execute function amparo_never_changes();
create trigger never_emptied before truncate on audit_event for each statement execute function amparo_never_changes();
create trigger never_changes before update or delete on audit_link for each row execute function amparo_never_changes();
create trigger never_emptied before truncate on audit_link for each statement execute function amparo_never_changes();
create trigger never_changes before update or delete on revision for each row execute function amparo_never_changes();

-- A codename and the person of a case never change.
create function amparo_case_is_fixed() returns trigger language plpgsql as $$
begin
  if new.codename <> old.codename or new.person_id <> old.person_id or new.org_id <> old.org_id then
    raise exception 'codename and person of a case never change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_is_fixed before update on case_file for each row execute function amparo_case_is_fixed();

-- What each serving role may do. Nobody may delete but where a row is only a pointer.
grant select, insert, update on organisation, member, team, team_member, facility, key_wrap, live_presence, case_link, case_note, consent,
  custody_episode, custody_move, proof_of_contact, proceeding, hearing, decision, notice, filing,
  removal_direction, deadline, alert, alert_recipient, outbox, case_member, case_file, person, person_contact,
  draft to amparo_app;
grant select, insert, delete on search_token to amparo_app;
grant delete on draft, live_presence to amparo_app;
grant select, insert on idempotency_key, live_event, revision, audit_event to amparo_app;
grant select on audit_link to amparo_app;
grant select, insert, update, delete on account, totp_factor, recovery_code, login_attempt, setup_token, session, invitation, attempt_counter to amparo_auth;
grant select on organisation, member, worker_heartbeat to amparo_auth;
grant insert on audit_event to amparo_auth;
grant select on organisation, member, team, team_member, facility, key_wrap, live_presence, case_link, case_note, consent,
  custody_episode, custody_move, proof_of_contact, proceeding, hearing, decision, notice, filing,
  removal_direction, deadline, alert, alert_recipient, outbox, case_member, case_file, person to amparo_worker;
grant insert, update on alert_recipient, outbox, deadline, case_file, case_member to amparo_worker;
grant insert on audit_event, live_event to amparo_worker;
grant delete on draft, idempotency_key, live_event, live_presence to amparo_worker;
grant select on draft, idempotency_key, live_event to amparo_worker;
grant select, insert, update, delete on worker_heartbeat to amparo_worker;
grant select on worker_heartbeat to amparo_app;
