-- Whose shift it is, so that a message tells them something else than those who manage.
alter table shift_warning
  add column holder_id uuid,
  add foreign key (org_id, holder_id) references member (org_id, id);
