-- What a ladder was before somebody changed it is kept, of no case and no person, and seen by the organisation.
create policy of_the_ladders on revision to amparo_app
  using (org_id = (select amparo_org()) and object_type = 'escalation_policy' and case_id is null and person_id is null)
  with check (org_id = (select amparo_org()) and object_type = 'escalation_policy' and case_id is null and person_id is null);
