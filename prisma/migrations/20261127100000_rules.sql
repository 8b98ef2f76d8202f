-- The law of an organisation: what its counsel has confirmed, the rules it added, the holidays and years of its calendars; and
-- the terms a deadline was reckoned by, so that a newer pack moves nothing by itself.

-- A legal member has read a rule of this version and stands for it. Withdrawn, it stays.
create table rule_confirmation (
  org_id uuid not null,
  id uuid not null,
  rule_id text not null,
  pack_version text not null,
  confirmed_on date not null,
  confirmed_by uuid not null,
  note bytea,
  created_at timestamptz not null default amparo_now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason bytea,
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, confirmed_by) references member (org_id, id),
  foreign key (org_id, withdrawn_by) references member (org_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index rule_confirmation_one on rule_confirmation (org_id, rule_id, pack_version) where withdrawn_at is null;

-- A rule of the organisation's own, in the shape of the packs. An edition that was changed or withdrawn stays.
create table org_rule (
  org_id uuid not null,
  id uuid not null,
  rule_id text not null,
  edition integer not null,
  replaces text,
  rule bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason bytea,
  primary key (org_id, id),
  unique (org_id, rule_id, edition),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, created_by) references member (org_id, id),
  foreign key (org_id, withdrawn_by) references member (org_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index org_rule_in_force on org_rule (org_id, rule_id) where withdrawn_at is null;

-- A day that the organisation added to the calendar of a jurisdiction, or struck from what the library says.
create table org_holiday (
  org_id uuid not null,
  id uuid not null,
  jurisdiction text not null,
  day date not null,
  kind text not null check (kind in ('added', 'struck')),
  name bytea,
  created_by uuid not null,
  created_at timestamptz not null default amparo_now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, created_by) references member (org_id, id),
  foreign key (org_id, withdrawn_by) references member (org_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index org_holiday_one on org_holiday (org_id, jurisdiction, day) where withdrawn_at is null;

-- A year that an administrator has confirmed, with the very days that were confirmed: a newer library moves none of them.
create table calendar_year (
  org_id uuid not null,
  id uuid not null,
  jurisdiction text not null,
  year integer not null,
  days date[] not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null default amparo_now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, confirmed_by) references member (org_id, id),
  foreign key (org_id, withdrawn_by) references member (org_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index calendar_year_one on calendar_year (org_id, jurisdiction, year) where withdrawn_at is null;

do $$
declare t text;
begin
  foreach t in array array['rule_confirmation', 'org_rule', 'org_holiday', 'calendar_year'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy org_rows on %I to amparo_app, amparo_worker using (org_id = (select amparo_org())) with check (org_id = (select amparo_org()))', t);
  end loop;
end $$;
grant select, insert, update on rule_confirmation, org_rule, org_holiday, calendar_year to amparo_app;
grant select on rule_confirmation, org_rule, org_holiday, calendar_year to amparo_worker;

-- The figures of the rule that the days were reckoned by, and the newer version that a person saw and did not take.
alter table deadline add column terms jsonb, add column kept_version text;
create index deadline_pack on deadline (org_id, rule_id, pack_version) where settled_at is null;
