-- A photograph of a paper. The file lies sealed on disk; here is what it shows, its key and what proves that it is whole.
-- Names, label and the hash of the plaintext are sealed: in clear a hash would confirm that somebody holds a known file.
create table document (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  access text not null,
  -- What it shows: at most one of these; none for a paper of the case as such.
  decision_id uuid,
  filing_id uuid,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  byte_size integer not null,
  label bytea,
  file_name bytea not null,
  plain_hash bytea not null,
  -- The document's own key, wrapped under the key of the case.
  wrapped_key bytea not null,
  -- SHA-256 of each sealed file: the original, the copy for looking at, the small one for lists. A PDF has no copies.
  original_hash bytea not null,
  view_hash bytea,
  thumb_hash bytea,
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
  foreign key (org_id, case_id, decision_id) references decision (org_id, case_id, id),
  foreign key (org_id, case_id, filing_id) references filing (org_id, case_id, id),
  check (num_nonnulls(decision_id, filing_id) <= 1),
  check (byte_size > 0),
  check ((view_hash is null) = (thumb_hash is null))
);

alter table document enable row level security;
alter table document force row level security;
create policy case_rows on document to amparo_app using (org_id = (select amparo_org()) and (
  (access = 'team' and team_id = any ((select amparo_my_teams())::uuid[]))
  or exists (select 1 from case_member m where m.org_id = document.org_id and m.case_id = document.case_id and m.user_id = (select amparo_me())
    and (m.ends_at is null or m.ends_at > (select amparo_now())))));
create policy worker_rows on document to amparo_worker using (org_id = (select amparo_org()));
create trigger take_case_scope before insert on document for each row execute function amparo_take_case_scope();

create index document_case on document (org_id, case_id);
grant select, insert, update on document to amparo_app;
grant select on document to amparo_worker;
