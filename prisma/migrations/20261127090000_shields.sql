-- What the triage asks about beside custody, decisions, filings and hearings; the measures that bind proceedings; who raised or lowered a
-- level; the stored assessment and the moment at which time alone changes it; the moments at which a deadline wakes people.

-- A stay or an interim measure. It protects only the proceedings it names.
create table measure (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  kind text not null check (kind in ('interim_measure', 'court_stay')),
  filing_id uuid,
  rule_id text,
  body bytea,
  reference bytea,
  note bytea,
  happened_at timestamptz,
  zone text,
  ends_on date,
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
  foreign key (org_id, case_id, filing_id) references filing (org_id, case_id, id)
);

-- One proceeding that a measure names.
create table measure_binding (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  measure_id uuid not null,
  proceeding_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  voided_at timestamptz,
  voided_by uuid,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, measure_id) references measure (org_id, case_id, id),
  foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id),
  unique (org_id, measure_id, proceeding_id)
);

-- Something that happened, or that somebody found out, and that is one fact by itself. What `state` and `code` may say depends on its kind.
create table case_event (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  kind text not null,
  state text,
  code text,
  proceeding_id uuid,
  decision_id uuid,
  filing_id uuid,
  measure_id uuid,
  served_on text[] not null default '{}',
  expires_on date,
  is_inferred boolean not null default false,
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
  foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id),
  foreign key (org_id, case_id, decision_id) references decision (org_id, case_id, id),
  foreign key (org_id, case_id, filing_id) references filing (org_id, case_id, id),
  foreign key (org_id, case_id, measure_id) references measure (org_id, case_id, id),
  check (served_on <@ array['police', 'migration_police', 'border_guards', 'prison_service', 'security_service', 'prosecutor', 'court', 'convoy', 'airline_escort', 'private_contractor', 'military', 'unknown', 'other', 'foreign_ministry', 'interior_ministry', 'airline']::text[]),
  check (kind in ('still_here', 'measure_served', 'measure_confirmed', 'measure_lifted', 'measure_disregarded', 'filing_confirmed', 'decision_set_aside',
    'wanted_notice', 'extradition_request', 'travel_document', 'access', 'assurance', 'taken', 'consent_form', 'arrival', 'contact_lost',
    'trigger_event', 'factor', 'answer')),
  check (kind not in ('measure_served', 'measure_confirmed', 'measure_lifted', 'measure_disregarded') or measure_id is not null),
  check (kind <> 'measure_served' or cardinality(served_on) > 0),
  check (kind <> 'filing_confirmed' or filing_id is not null),
  check (kind <> 'decision_set_aside' or decision_id is not null),
  check (kind <> 'wanted_notice' or (state in ('active', 'deleted')
    and code in ('interpol_notice', 'interpol_diffusion', 'regional_search', 'home_charge', 'unknown'))),
  check (kind <> 'extradition_request' or state in ('presumed', 'received', 'pending', 'refused', 'withdrawn')),
  check (kind <> 'travel_document' or state in ('issued', 'consular_interview', 'cancelled')),
  check (kind <> 'access' or (state in ('allowed', 'limited', 'refused', 'not_wanted', 'unknown') and code in ('family', 'counsel', 'interpreter', 'doctor', 'unhcr', 'consulate', 'monitor'))),
  check (kind <> 'assurance' or state in ('given', 'withdrawn')),
  check (kind <> 'taken' or (state in ('acknowledged', 'not_acknowledged') and code in ('home', 'shelter', 'airport'))),
  check (kind <> 'consent_form' or state in ('pressured', 'freely', 'revoked')),
  check (kind <> 'arrival' or state in ('irregular', 'regular')),
  check (kind <> 'trigger_event' or code in ('protection_need_learned', 'boarded', 'new_circumstances', 'risk_assessment_notified',
    'remedies_exhausted')),
  check (kind <> 'factor' or (state in ('present', 'absent')
    and code in ('F12', 'F13', 'F17', 'F18', 'F23', 'F24', 'P04', 'P05', 'P06', 'P07', 'P08'))),
  check (kind <> 'answer' or (state in ('present', 'absent') and code in ('F01', 'F04', 'F08')))
);

-- A person raised the level with a reason, or lowered it again; from Critical or above a second person must agree, or, where there is none,
-- a delay must pass.
create table level_act (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  act text not null check (act in ('raise', 'lower')),
  level text not null check (level in ('watch', 'elevated', 'high', 'critical', 'imminent')),
  reason bytea not null,
  acted_by uuid not null,
  acted_at timestamptz not null default amparo_now(),
  needs_second boolean not null default false,
  agreed_by uuid,
  agreed_at timestamptz,
  -- When it counts. Null while a second person has yet to agree.
  effective_at timestamptz,
  is_alone boolean not null default false,
  refused_at timestamptz,
  refused_by uuid,
  created_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  check (agreed_by is null or agreed_by <> acted_by)
);

-- What the engine last said of a case, for lists and timers: codes, ids and moments, no words.
create table assessment (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  level text not null check (level in ('watch', 'elevated', 'high', 'critical', 'imminent', 'removed')),
  reckoned_level text not null,
  triggers text[] not null,
  -- One entry a scored proceeding: proceeding, shield, why, until.
  lanes jsonb not null,
  questions integer not null,
  first_action text,
  shield_falls_at timestamptz,
  review_by timestamptz,
  next_change_at timestamptz,
  assessed_at timestamptz not null default amparo_now(),
  fault text,
  tries integer not null default 0,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  unique (org_id, case_id)
);

-- A moment at which a deadline wakes somebody. Claimed by the worker on the database clock.
create table reminder (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  deadline_id uuid not null,
  kind text not null check (kind in ('days7', 'hours72', 'hours24', 'over')),
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'rung', 'silent')),
  rung_at timestamptz,
  -- Whoever says "I am on it": for everybody to see.
  answered_by uuid,
  answered_at timestamptz,
  alert_id uuid,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, deadline_id) references deadline (org_id, case_id, id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  unique (org_id, deadline_id, kind)
);

-- What the bell says to one person.
create table bell (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  user_id uuid not null,
  reminder_id uuid not null,
  rung_at timestamptz not null default amparo_now(),
  seen_at timestamptz,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, user_id) references member (org_id, id),
  foreign key (org_id, case_id, reminder_id) references reminder (org_id, case_id, id),
  unique (org_id, reminder_id, user_id)
);

alter table proceeding
  add column interpreter bytea,
  add column backup_counsel bytea,
  add column counsel_licence text check (counsel_licence in ('valid', 'suspended', 'none', 'unknown')),
  add column mandate_until date,
  add column stage_reason bytea,
  add column ended_known_on date;
alter table hearing
  add column can_make_enforceable boolean not null default false,
  add column flags text[] not null default '{}' check (flags <@ array['rushed', 'without_counsel', 'brought_forward']::text[]),
  add column present bytea,
  add column status_known_on date;
alter table decision
  add column flags text[] not null default '{}' check (flags <@ array['rushed', 'without_counsel']::text[]),
  add column is_date_disputed boolean not null default false,
  add column implementation text check (implementation in ('not_started', 'ordered', 'under_way', 'carried_out', 'not_carried_out', 'unknown'));
alter table filing
  add column how_lodged text check (how_lodged in ('in_person', 'by_post', 'court_portal', 'by_email', 'by_fax', 'through_custody_staff',
    'by_courier', 'other', 'unknown')),
  add column decided_by uuid,
  add column decided_known_on date,
  add foreign key (org_id, case_id, decided_by) references decision (org_id, case_id, id);
alter table removal_direction
  add column carrier bytea,
  add column crossing bytea,
  add column status_on date,
  add column status_at timestamptz,
  add column status_known_on date,
  add column status_grade text check (status_grade in ('a', 'b', 'c', 'd'));
alter table custody_episode
  add column is_acknowledged boolean not null default true,
  add column end_seen_by_person boolean,
  add column end_grade text check (end_grade in ('a', 'b', 'c', 'd')),
  add column to_state text;
alter table custody_move
  add column proceeding_id uuid,
  add column direction bytea,
  add column custody_type text,
  add column legal_basis text check (legal_basis in ('shown', 'none_shown', 'unknown')),
  add column is_acknowledged boolean not null default true,
  add foreign key (org_id, case_id, proceeding_id) references proceeding (org_id, case_id, id);
alter table proof_of_contact add column safe_word_used boolean;

-- The level of a case is the engine's now; who raised it stands in level_act.
alter table case_file
  drop column level_reason,
  drop column level_by,
  drop column level_at,
  add column raised_to text check (raised_to in ('watch', 'elevated', 'high', 'critical', 'imminent')),
  add column review_by timestamptz,
  add column shield_falls_at timestamptz,
  add column has_ignored_measures boolean not null default false;

-- A rule raises alerts too. One open alert for a case and a cause; later reports join it.
alter table alert
  alter column raised_by drop not null,
  add column cause text,
  add column cause_id uuid;
-- Whom a rule calls, nobody let in.
alter table case_member alter column added_by drop not null;
create unique index alert_one_open_of_a_cause on alert (org_id, case_id, cause, cause_id) nulls not distinct where state <> 'stood_down' and cause is not null;

-- A mail tells of an alert or of a reminder.
alter table outbox
  alter column alert_id drop not null,
  add column reminder_id uuid,
  add foreign key (org_id, case_id, reminder_id) references reminder (org_id, case_id, id),
  add check ((alert_id is null) <> (reminder_id is null));

-- A day that a change of law moves is moved by nobody; its former value stays all the same.
alter table revision alter column actor_id drop not null;
create policy worker_writes on revision for insert to amparo_worker with check (org_id = (select amparo_org()));
grant insert on revision to amparo_worker;

create index measure_case on measure (org_id, case_id);
create index measure_binding_case on measure_binding (org_id, case_id);
create index case_event_case on case_event (org_id, case_id);
create index level_act_case on level_act (org_id, case_id);
create index reminder_case on reminder (org_id, case_id);
create index bell_of_user on bell (org_id, user_id, rung_at);
create index assessment_due on assessment (next_change_at) where next_change_at is not null;
create index reminder_due on reminder (due_at) where state = 'waiting';
create index case_by_shield_fall on case_file (org_id, team_id, shield_falls_at) where shield_falls_at is not null;
create index case_silent on case_file (org_id, team_id, level_rank desc, last_contact_at nulls first, id) where is_held and status = 'open';
create index removal_ahead on removal_direction (org_id, team_id, departs_at) where status = 'set';

do $$
declare t text;
begin
  foreach t in array array['measure', 'measure_binding', 'case_event', 'level_act', 'assessment', 'reminder', 'bell'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create trigger take_case_scope before insert on %I for each row execute function amparo_take_case_scope()', t);
    execute format('create policy worker_rows on %I to amparo_worker using (org_id = (select amparo_org()))', t);
  end loop;
  foreach t in array array['measure', 'measure_binding', 'case_event', 'level_act', 'assessment', 'reminder'] loop
    execute format('create policy case_rows on %I to amparo_app using (org_id = (select amparo_org()) and (
      (access = ''team'' and team_id = any ((select amparo_my_teams())::uuid[]))
      or exists (select 1 from case_member m where m.org_id = %I.org_id and m.case_id = %I.case_id and m.user_id = (select amparo_me())
        and (m.ends_at is null or m.ends_at > (select amparo_now())))))', t, t, t);
  end loop;
end $$;
-- A bell is its owner's, while they may see the case.
create policy own_rows on bell to amparo_app using (org_id = (select amparo_org()) and user_id = (select amparo_me()) and exists (
  select 1 from case_file c where c.org_id = bell.org_id and c.id = bell.case_id));
-- The worker looks for what is due in every organisation; what it then reads it reads after naming the organisation.
create policy worker_finds_due on assessment for select to amparo_worker using (true);
create policy worker_finds_due on reminder for select to amparo_worker using (true);

grant select, insert, update on measure, measure_binding, case_event, level_act, assessment, reminder, bell to amparo_app;
grant select on measure, measure_binding, case_event, level_act, assessment, reminder, bell to amparo_worker;
grant insert, update on assessment, reminder, bell to amparo_worker;
grant insert on alert to amparo_worker;
grant update on alert to amparo_worker;
