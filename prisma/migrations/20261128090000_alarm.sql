-- An alarm that somebody answers: ladders and rotas, promises and answers, channels and deliveries, calls and playbook.

-- Who is called, in which order. One ladder for a severity; one that is replaced or given up stays.
create table escalation_policy (
  org_id uuid not null,
  id uuid not null,
  name bytea not null,
  severities text[] not null check (severities <@ array['watch', 'elevated', 'high', 'critical', 'imminent']::text[]),
  -- How often the ladder is climbed again from its first step; null: without limit.
  repeats integer check (repeats between 0 and 50),
  created_by uuid,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  ended_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, created_by) references member (org_id, id)
);

create table escalation_step (
  org_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  position integer not null check (position >= 0),
  -- How long this step is waited for before the next is called. From one minute.
  delay_minutes integer not null check (delay_minutes between 1 and 1440),
  must_all boolean not null default false,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, policy_id) references escalation_policy (org_id, id),
  unique (org_id, policy_id, position)
);

-- Who is on call in turns. Hours are `HH:MM` on the zone's wall clock.
create table rota (
  org_id uuid not null,
  id uuid not null,
  name bytea not null,
  zone text not null,
  cycle text not null check (cycle in ('daily', 'weekly', 'custom')),
  shift_hours integer check (shift_hours between 1 and 744),
  hand_over_at text not null check (hand_over_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- 1 is Monday.
  hand_over_weekday smallint check (hand_over_weekday between 1 and 7),
  starts_on date not null,
  -- Covered from and until each day; null: the whole day.
  from_time text check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  until_time text check (until_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  ended_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, created_by) references member (org_id, id),
  check ((cycle = 'custom') = (shift_hours is not null)),
  check ((cycle = 'weekly') = (hand_over_weekday is not null)),
  check ((from_time is null) = (until_time is null))
);

create table rota_person (
  org_id uuid not null,
  id uuid not null,
  rota_id uuid not null,
  user_id uuid not null,
  position integer not null check (position >= 0),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, rota_id) references rota (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id),
  unique (org_id, rota_id, position)
);

-- Somebody instead of whoever the turn names, for a time; nobody where user_id is null.
create table rota_override (
  org_id uuid not null,
  id uuid not null,
  rota_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  user_id uuid,
  swap_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  removed_at timestamptz,
  removed_by uuid,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, rota_id) references rota (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id),
  foreign key (org_id, created_by) references member (org_id, id),
  foreign key (org_id, removed_by) references member (org_id, id),
  check (starts_at < ends_at)
);

-- Days on which somebody is away. Their shifts are holes until somebody stands in.
create table absence (
  org_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  first_day date not null,
  last_day date not null,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  removed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, user_id) references member (org_id, id),
  foreign key (org_id, created_by) references member (org_id, id),
  check (first_day <= last_day)
);

-- One asks another to take a shift, in exchange for one of theirs or for nothing.
create table shift_swap (
  org_id uuid not null,
  id uuid not null,
  rota_id uuid not null,
  asked_by uuid not null,
  asked_of uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  return_starts_at timestamptz,
  return_ends_at timestamptz,
  state text not null default 'asked' check (state in ('asked', 'accepted', 'refused', 'withdrawn')),
  created_at timestamptz not null default amparo_now(),
  answered_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, rota_id) references rota (org_id, id),
  foreign key (org_id, asked_by) references member (org_id, id),
  foreign key (org_id, asked_of) references member (org_id, id),
  check (asked_by <> asked_of),
  check (starts_at < ends_at),
  check ((return_starts_at is null) = (return_ends_at is null))
);
alter table rota_override add foreign key (org_id, swap_id) references shift_swap (org_id, id);

-- One shift ends and another begins: what runs is listed, and both sign.
create table hand_over (
  org_id uuid not null,
  id uuid not null,
  rota_id uuid not null,
  at timestamptz not null,
  from_id uuid,
  to_id uuid,
  note bytea,
  -- The ids of what was live when the first of them signed.
  live jsonb not null,
  from_signed_at timestamptz,
  to_signed_at timestamptz,
  created_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, rota_id) references rota (org_id, id),
  foreign key (org_id, from_id) references member (org_id, id),
  foreign key (org_id, to_id) references member (org_id, id),
  unique (org_id, rota_id, at)
);

-- Whom a step calls. `case` is everybody of the case: its team, its members and the supervisors.
create table escalation_target (
  org_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  kind text not null check (kind in ('member', 'team', 'rota', 'lead', 'backup', 'case', 'everyone')),
  user_id uuid,
  team_id uuid,
  rota_id uuid,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, step_id) references escalation_step (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id),
  foreign key (org_id, team_id) references team (org_id, id),
  foreign key (org_id, rota_id) references rota (org_id, id),
  check ((kind = 'member') = (user_id is not null)),
  check ((kind = 'team') = (team_id is not null)),
  check ((kind = 'rota') = (rota_id is not null))
);

-- A way to reach somebody outside the window. The address is sealed under the ops key; its index finds who answers.
create table channel (
  org_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('email', 'web_push', 'webhook', 'signal', 'telegram', 'sms')),
  -- Null for the mail address somebody signs in with.
  address bytea,
  address_index bytea,
  secret bytea,
  label bytea,
  verified_at timestamptz,
  verify_code bytea,
  verify_until timestamptz,
  verify_tries integer not null default 0,
  last_alive_at timestamptz,
  last_failed_at timestamptz,
  last_code text,
  is_dead boolean not null default false,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  removed_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, user_id) references member (org_id, id)
);
create unique index channel_one_own_mail on channel (org_id, user_id) where kind = 'email' and address is null and removed_at is null;

-- Which channel, after how long, from which severity on. Somebody without rules is told on every working channel at once.
create table channel_rule (
  org_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  channel_id uuid not null,
  severity_from text not null check (severity_from in ('watch', 'elevated', 'high', 'critical', 'imminent')),
  after_minutes integer not null check (after_minutes between 0 and 240),
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, user_id) references member (org_id, id),
  foreign key (org_id, channel_id) references channel (org_id, id),
  unique (org_id, channel_id, severity_from)
);

-- Hours in which nothing below Imminent leaves for this person.
create table quiet_hours (
  org_id uuid not null,
  user_id uuid not null,
  zone text not null,
  from_time text not null check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  until_time text not null check (until_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  updated_at timestamptz not null default amparo_now(),
  version integer not null default 1,
  primary key (org_id, user_id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, user_id) references member (org_id, id),
  check (from_time <> until_time)
);

-- How a kind of channel does, for the circuit breaker and for who looks.
create table channel_health (
  org_id uuid not null,
  kind text not null check (kind in ('email', 'web_push', 'webhook', 'signal', 'telegram', 'sms')),
  failures integer not null default 0,
  open_until timestamptz,
  last_ok_at timestamptz,
  last_failed_at timestamptz,
  last_code text,
  primary key (org_id, kind),
  foreign key (org_id) references organisation (id)
);

-- What this organisation signs its browser pushes with.
create table push_identity (
  org_id uuid not null,
  id uuid not null,
  public_key text not null,
  private_key bytea not null,
  created_at timestamptz not null default amparo_now(),
  primary key (org_id),
  foreign key (org_id) references organisation (id)
);

-- What somebody promised to do about an alert, and what became of it. `open`: to open the alert, said by text.
create table promise (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  owner_id uuid not null,
  made_by uuid not null,
  kind text not null default 'act' check (kind in ('act', 'open')),
  plan bytea,
  due_at timestamptz not null,
  made_at timestamptz not null default amparo_now(),
  state text not null default 'running' check (state in ('running', 'renewed', 'kept', 'lapsed', 'passed_on', 'ended_with_alert')),
  ended_at timestamptz,
  word bytea,
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, owner_id) references member (org_id, id),
  foreign key (org_id, made_by) references member (org_id, id),
  check ((state = 'running') = (ended_at is null))
);
-- Row policies bind the owner too, who may see no rows: they rest while this file moves some.
alter table alert no force row level security;
-- The plan of a promise made before this table keeps its seal, which names the alert: so its promise has the alert's id.
insert into promise (org_id, id, case_id, team_id, access, alert_id, owner_id, made_by, plan, due_at, made_at, state, ended_at)
  select org_id, id, case_id, team_id, access, id, taken_by, taken_by, plan, promised_by, taken_at,
    case when state = 'taken' then 'running' else 'ended_with_alert' end, case when state = 'taken' then null else stood_down_at end
  from alert where taken_by is not null and promised_by is not null;
alter table alert force row level security;
create unique index promise_running on promise (org_id, alert_id) where state = 'running' and kind = 'act';
create index promise_due on promise (due_at) where state = 'running';

-- What was promised is in its own table now. An alert whose promise lapsed is raised again, and says since when.
alter table alert
  drop column plan,
  drop column promised_by,
  add column lapsed_at timestamptz;

-- How far an alert has climbed. `ladder` is the policy as it was when the alert was raised.
create table escalation (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  policy_id uuid,
  ladder jsonb not null,
  step integer not null,
  round integer not null default 0,
  -- Counts the calls, so that each is sent once.
  page_no integer not null default 0,
  next_fire_at timestamptz,
  state text not null default 'running' check (state in ('running', 'answered', 'exhausted', 'over')),
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  unique (org_id, case_id, id),
  unique (org_id, alert_id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, policy_id) references escalation_policy (org_id, id)
);
create index escalation_due on escalation (next_fire_at) where next_fire_at is not null;

-- The course of an alert, as it went. Grows; is never edited.
create table alert_event (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  kind text not null check (kind in ('step_called', 'step_empty', 'round_begun', 'ladder_ended', 'escalated', 'report_joined', 'severity_raised',
    'answered', 'taken', 'passed_on', 'renewed', 'lapsed', 'stand_down_asked', 'stand_down_refused', 'unreachable')),
  actor_id uuid,
  user_id uuid,
  step integer,
  round integer,
  code text,
  at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, actor_id) references member (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id)
);
create index alert_event_of_alert on alert_event (org_id, alert_id, at);

-- What somebody said to a call. Each answer stays; the last counts.
create table alert_answer (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  user_id uuid not null,
  answer text not null check (answer in ('coming', 'cannot', 'seen')),
  via text not null default 'in_app' check (via in ('in_app', 'email', 'web_push', 'webhook', 'signal', 'telegram', 'sms')),
  word bytea,
  at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, user_id) references member (org_id, id)
);
create index alert_answer_of_alert on alert_answer (org_id, alert_id, at);

-- From Critical on a second person agrees before an alert is stood down; where there is nobody, it waits and is marked.
create table stand_down_ask (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  outcome text not null check (outcome in ('still_here_safe', 'stay_granted', 'released', 'moved', 'handed_over', 'returned', 'false_alarm',
    'duplicate', 'died', 'unknown', 'drill')),
  note bytea,
  reason bytea,
  is_alone boolean not null default false,
  asked_by uuid not null,
  asked_at timestamptz not null default amparo_now(),
  effective_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'refused', 'withdrawn')),
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, asked_by) references member (org_id, id),
  foreign key (org_id, answered_by) references member (org_id, id)
);
create unique index stand_down_waiting on stand_down_ask (org_id, alert_id) where state = 'waiting';
create index stand_down_due on stand_down_ask (effective_at) where state = 'waiting' and effective_at is not null;

-- Which rules of the program raise alerts here. A rule without a row is on, with the severity of its kind.
create table alert_rule (
  org_id uuid not null,
  rule text not null check (rule in ('level_imminent', 'level_critical', 'shield_fallen', 'departure_passed', 'contact_overdue', 'moved_to_border',
    'deadline_near', 'deadline_missed')),
  is_on boolean not null,
  updated_by uuid not null,
  updated_at timestamptz not null default amparo_now(),
  primary key (org_id, rule),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, updated_by) references member (org_id, id)
);
alter table alert add check (cause in ('deadline', 'level', 'shield', 'departure', 'contact', 'move'));

-- The organisation's own actions, and which of the program's it left out.
create table playbook_item (
  org_id uuid not null,
  id uuid not null,
  level text not null check (level in ('imminent', 'critical', 'high', 'elevated', 'watch', 'removed')),
  alert_kind text,
  host_state text,
  position integer not null,
  -- A code of the program's own list, or words of the organisation's.
  code text,
  words bytea,
  within_minutes integer check (within_minutes between 1 and 10080),
  is_left_out boolean not null default false,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  removed_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, created_by) references member (org_id, id),
  check (code is not null or words is not null)
);

-- An action on one alert: who does it, who has done it.
create table playbook_tick (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  -- The code of the program's list, or the id of the organisation's item.
  item text not null,
  claimed_by uuid,
  claimed_at timestamptz,
  done_by uuid,
  done_at timestamptz,
  note bytea,
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  unique (org_id, alert_id, item),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, claimed_by) references member (org_id, id),
  foreign key (org_id, done_by) references member (org_id, id)
);

-- The night directory: whom to ring, and under which numbers.
create table directory_entry (
  org_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('duty_prosecutor', 'border_post', 'detention_centre', 'migration_police', 'unhcr_duty', 'embassy', 'airline',
    'member_of_parliament', 'press', 'lawyer', 'doctor', 'other')),
  host_state text,
  name bytea not null,
  phones bytea,
  hours bytea,
  note bytea,
  languages text[] not null default '{}',
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  updated_at timestamptz not null default amparo_now(),
  removed_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, created_by) references member (org_id, id)
);

-- Who rings a number of the directory at this moment: everybody of the organisation sees it, whatever the case.
create table line_claim (
  org_id uuid not null,
  entry_id uuid not null,
  user_id uuid not null,
  claimed_at timestamptz not null default amparo_now(),
  ends_at timestamptz not null,
  primary key (org_id, entry_id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, entry_id) references directory_entry (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id)
);

-- Who has called whom about an alert, and what was answered.
create table call_log (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  alert_id uuid not null,
  entry_id uuid not null,
  user_id uuid not null,
  claimed_at timestamptz not null default amparo_now(),
  ended_at timestamptz,
  result text check (result in ('reached', 'no_answer', 'refused', 'released')),
  answer bytea,
  again_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id),
  unique (org_id, case_id, id),
  foreign key (org_id, case_id, team_id, access) references case_file (org_id, id, team_id, access) on update cascade,
  foreign key (org_id) references organisation (id),
  foreign key (org_id, case_id, alert_id) references alert (org_id, case_id, id),
  foreign key (org_id, entry_id) references directory_entry (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id),
  check ((ended_at is null) = (result is null))
);
create unique index call_log_running on call_log (org_id, alert_id, entry_id) where ended_at is null;
create index call_log_of_alert on call_log (org_id, alert_id, claimed_at);

-- A drill goes the real way to everybody, and says how long each took to answer.
create table drill (
  org_id uuid not null,
  id uuid not null,
  started_by uuid,
  started_at timestamptz not null default amparo_now(),
  ends_at timestamptz not null,
  is_weekly boolean not null default false,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, started_by) references member (org_id, id)
);
create table drill_answer (
  org_id uuid not null,
  id uuid not null,
  drill_id uuid not null,
  user_id uuid not null,
  told_at timestamptz not null default amparo_now(),
  answered_at timestamptz,
  via text check (via in ('in_app', 'email', 'web_push', 'webhook', 'signal', 'telegram', 'sms')),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, drill_id) references drill (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id),
  unique (org_id, drill_id, user_id)
);
-- Which hour of which weekday the drill begins by itself; no row: never.
create table drill_plan (
  org_id uuid not null,
  zone text not null,
  weekday smallint not null check (weekday between 1 and 7),
  at_time text not null check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  next_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null default amparo_now(),
  primary key (org_id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, updated_by) references member (org_id, id)
);
create index drill_plan_due on drill_plan (next_at);

-- A message is about an alert, a reminder, a drill, or about a channel itself; and it goes to one channel of one person.
alter table outbox
  alter column case_id drop not null,
  alter column team_id drop not null,
  alter column access drop not null,
  add column channel_id uuid,
  add column purpose text not null default 'alert' check (purpose in ('alert', 'bell', 'drill', 'verify', 'test', 'shift', 'dead_letter')),
  add column drill_id uuid,
  add column about_id uuid,
  -- The urgent lane never waits behind the routine one.
  add column is_urgent boolean not null default false,
  add column page_no integer not null default 0,
  -- The message whose text tells of this one too.
  add column bundled_into uuid,
  add column accepted_at timestamptz,
  add column delivered_at timestamptz,
  add column seen_at timestamptz,
  -- Of a dead letter: when an administrator looked at it and let it go.
  add column dismissed_at timestamptz,
  add column dismissed_by uuid,
  add foreign key (org_id, channel_id) references channel (org_id, id),
  add foreign key (org_id, drill_id) references drill (org_id, id),
  add foreign key (org_id, dismissed_by) references member (org_id, id);
update outbox set purpose = 'bell' where reminder_id is not null;
alter table outbox drop constraint outbox_check;
alter table outbox add check ((purpose = 'alert') = (alert_id is not null)), add check ((purpose = 'bell') = (reminder_id is not null)),
  add check ((purpose = 'drill') = (drill_id is not null)), add check (purpose not in ('alert', 'bell') or case_id is not null);
drop index outbox_due;
create index outbox_due on outbox (channel, is_urgent, next_attempt_at) where state in ('queued', 'failed_retrying', 'sending');
create index outbox_of_alert on outbox (org_id, alert_id) where alert_id is not null;
create index outbox_of_channel on outbox (org_id, channel_id, accepted_at);
create index outbox_dead on outbox (org_id, updated_at) where state = 'failed_final' and dismissed_at is null;

-- What a provider told us, once: an answer that comes again changes nothing.
create table inbound_message (
  kind text not null check (kind in ('signal', 'telegram', 'sms')),
  provider_id text not null,
  received_at timestamptz not null default amparo_now(),
  primary key (kind, provider_id)
);
-- Where reading a provider's messages goes on.
create table inbound_cursor (
  kind text not null check (kind in ('signal', 'telegram', 'sms')),
  cursor text not null,
  updated_at timestamptz not null default amparo_now(),
  primary key (kind)
);
alter table worker_heartbeat add column parts jsonb not null default '{}';

create index channel_of_user on channel (org_id, user_id) where removed_at is null;
create index channel_by_address on channel (kind, address_index) where removed_at is null and address_index is not null;
create index rota_override_time on rota_override (org_id, rota_id, ends_at) where removed_at is null;
create index absence_time on absence (org_id, user_id, last_day) where removed_at is null;

do $$
declare t text;
begin
  foreach t in array array['escalation_policy', 'escalation_step', 'escalation_target', 'rota', 'rota_person', 'rota_override', 'absence',
    'shift_swap', 'hand_over', 'channel', 'channel_rule', 'quiet_hours', 'channel_health', 'push_identity', 'alert_rule', 'playbook_item',
    'directory_entry', 'line_claim', 'drill', 'drill_answer', 'drill_plan'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy org_rows on %I to amparo_app, amparo_worker using (org_id = (select amparo_org())) with check (org_id = (select amparo_org()))', t);
    execute format('grant select, insert, update on %I to amparo_app', t);
    execute format('grant select on %I to amparo_worker', t);
  end loop;
  foreach t in array array['promise', 'escalation', 'alert_event', 'alert_answer', 'stand_down_ask', 'playbook_tick', 'call_log'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create trigger take_case_scope before insert on %I for each row execute function amparo_take_case_scope()', t);
    execute format('create policy worker_rows on %I to amparo_worker using (org_id = (select amparo_org()))', t);
    execute format('create policy case_rows on %I to amparo_app using (org_id = (select amparo_org()) and (
      (access = ''team'' and team_id = any ((select amparo_my_teams())::uuid[]))
      or exists (select 1 from case_member m where m.org_id = %I.org_id and m.case_id = %I.case_id and m.user_id = (select amparo_me())
        and (m.ends_at is null or m.ends_at > (select amparo_now())))))', t, t, t);
    execute format('grant select, insert, update on %I to amparo_app', t);
    execute format('grant select, insert, update on %I to amparo_worker', t);
    execute format('create index %I on %I (org_id, case_id)', t || '_case', t);
  end loop;
end $$;
-- A message without a case is about an organisation's own ways: a drill, a channel.
create policy own_ways on outbox to amparo_app using (org_id = (select amparo_org()) and case_id is null);

-- The worker looks for what is due in every organisation; what it then reads it reads after naming the organisation.
create policy worker_finds_due on escalation for select to amparo_worker using (true);
create policy worker_finds_due on promise for select to amparo_worker using (true);
create policy worker_finds_due on stand_down_ask for select to amparo_worker using (true);
create policy worker_finds_due on drill_plan for select to amparo_worker using (true);
create policy worker_finds_who_answers on channel for select to amparo_worker using (true);
create policy worker_sees_health on channel_health for select to amparo_worker using (true);

grant delete on escalation_step, escalation_target, rota_person, channel_rule, quiet_hours, line_claim, drill_plan to amparo_app;
grant insert, update on channel, channel_health, drill, drill_answer, drill_plan, hand_over to amparo_worker;
grant insert, update on case_member to amparo_worker;
grant select, insert, delete on inbound_message to amparo_worker;
grant select, insert, update on inbound_cursor to amparo_worker;
revoke update on alert_event, alert_answer from amparo_app, amparo_worker;
-- The page of the state of things.
grant select on worker_heartbeat to amparo_app;

-- Everybody who works here has the mail address they signed up with, which an invitation has proved.
alter table member no force row level security;
alter table channel no force row level security;
insert into channel (org_id, id, user_id, kind, verified_at)
  select org_id, gen_random_uuid(), id, 'email', created_at from member;
alter table member force row level security;
alter table channel force row level security;
