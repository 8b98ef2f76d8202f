-- Accounts: the key that seals what belongs to no one organisation, what an unfinished sign-in or enrolment holds,
-- several teams in one invitation, and the mark of an account of the demo.

-- The key of accounts, wrapped under the root key: it seals mails and authenticator secrets, finds accounts by mail,
-- peppers passphrases, names counters. One is active.
create table account_key (
  id uuid not null,
  wrapped bytea not null,
  state text not null default 'active',
  created_at timestamptz not null default amparo_now(),
  primary key (id),
  check (state in ('active', 'decrypt_only'))
);
create unique index account_key_active on account_key (state) where state = 'active';
alter table account_key enable row level security;
alter table account_key force row level security;
create policy auth_rows on account_key to amparo_auth using (true) with check (true);
grant select, insert on account_key to amparo_auth;

-- What was typed before the authenticator answered, and the recovery codes until they were noted down. Sealed.
alter table login_attempt add column payload bytea;
create index login_attempt_account on login_attempt (account_id) where consumed_at is null;

alter table invitation add column team_ids uuid[] not null default '{}';

-- Only the demo makes such accounts, and only a process of the demo lets them in without a second factor.
alter table account add column is_demo boolean not null default false;
