-- Delivery that can be seen: who looks after messages that did not arrive, and how an answer finds who gave it.

-- Messages hold ids and states, never what a case is about: who looks after deliveries sees those of every case.
create policy managers_look_after on outbox to amparo_app using (org_id = (select amparo_org()) and exists (
  select 1 from member m where m.org_id = outbox.org_id and m.id = (select amparo_me()) and m.status = 'active' and m.roles && '{admin,supervisor}'::text[]));

-- One channel sends one message at a time.
create index outbox_held on outbox (org_id, channel_id) where state = 'sending';

-- A gateway names a message by its own id, or an address: nobody is signed in when it calls.
create index outbox_of_provider on outbox (channel, provider_ref) where provider_ref is not null;
create policy auth_finds_who_answers on channel for select to amparo_auth using (removed_at is null and address_index is not null);
create policy auth_finds_who_was_told on outbox for select to amparo_auth using (provider_ref is not null);
grant select (org_id, id, user_id, kind, address_index, verified_at, removed_at) on channel to amparo_auth;
grant select (org_id, id, recipient_id, channel, provider_ref) on outbox to amparo_auth;
grant insert on inbound_message to amparo_app;

-- Mails that waited before a person could have several ways leave by the address they sign in with.
alter table outbox no force row level security;
alter table channel no force row level security;
update outbox o set channel_id = c.id from channel c
  where c.org_id = o.org_id and c.user_id = o.recipient_id and c.kind = 'email' and c.address is null and c.removed_at is null
    and o.channel = 'email' and o.channel_id is null;
alter table outbox force row level security;
alter table channel force row level security;
