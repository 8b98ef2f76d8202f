-- The directory of places: how a place is reached, where it lies, and how far from the next land border of its state.
-- Words are sealed under the organisation key. Coordinates and what follows from them are clear: maps are drawn from them.
alter table facility
  add column address bytea,
  add column phones bytea,
  add column visiting_hours bytea,
  add column note bytea,
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add column border_finding text check (border_finding in ('measured', 'outside', 'borderless', 'undrawn')),
  add column border_km double precision check (border_km >= 0),
  add check ((latitude is null) = (longitude is null)),
  add check (border_finding is null or latitude is not null),
  add check ((border_km is not null) = (border_finding is not null and border_finding = 'measured'));

-- Who is held at a place now.
create index case_file_facility on case_file (org_id, facility_id) where is_held and status <> 'closed';

-- Former words of what belongs to the organisation as such are seen by those who see it: all its members.
create policy of_the_directory on revision to amparo_app
  using (org_id = (select amparo_org()) and object_type = 'facility' and case_id is null and person_id is null);
