-- What was said of a shift before it began, and to whom: each is said once.
create table shift_warning (
  org_id uuid not null,
  id uuid not null,
  rota_id uuid not null,
  -- When the shift, or the hole, begins.
  at timestamptz not null,
  stage text not null check (stage in ('day', 'hours', 'begins')),
  what text not null check (what in ('hole', 'no_channel', 'begins')),
  user_id uuid not null,
  created_at timestamptz not null default amparo_now(),
  primary key (org_id, id),
  foreign key (org_id) references organisation (id),
  foreign key (org_id, rota_id) references rota (org_id, id),
  foreign key (org_id, user_id) references member (org_id, id),
  unique (org_id, rota_id, at, stage, user_id)
);
alter table shift_warning enable row level security;
alter table shift_warning force row level security;
create policy org_rows on shift_warning to amparo_app, amparo_worker using (org_id = (select amparo_org())) with check (org_id = (select amparo_org()));
grant select on shift_warning to amparo_app;
grant select, insert on shift_warning to amparo_worker;

-- The worker looks which organisations have a rota; what it then reads it reads after naming the organisation.
create policy worker_finds_due on rota for select to amparo_worker using (true);
create index hand_over_unsigned on hand_over (org_id, at) where from_signed_at is null or to_signed_at is null;
create index shift_swap_waiting on shift_swap (org_id, asked_of) where state = 'asked';

-- Everybody of the organisation sees the rota, and how it was.
create policy of_the_rota on revision to amparo_app
  using (org_id = (select amparo_org()) and case_id is null and person_id is null and object_type = 'rota');
