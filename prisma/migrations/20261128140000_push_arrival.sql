-- A browser says that a push has come, also at night when nobody is signed in there: by the id in the message it is found whose it was.
-- Who answers before there is anybody to ask as is the sign-in role's to find; it learns an organisation and a member, nothing else.
create policy finds_whose_push on outbox for select to amparo_auth using (channel = 'web_push');
grant select (org_id, id, recipient_id, channel) on outbox to amparo_auth;
create index outbox_push on outbox (id) where channel = 'web_push';
