-- What was changed in the night directory and in the playbook stays, as it does for places: it belongs to no case.
create policy of_the_house on revision to amparo_app
  using (org_id = (select amparo_org()) and object_type in ('directory_entry', 'playbook_item') and case_id is null and person_id is null);
