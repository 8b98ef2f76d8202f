-- The indexes of the caseload hold what its policy asks of a row, so that the page's ids and the count up to its cap are read from them alone.
drop index case_by_last_day;
drop index case_by_level;
drop index case_by_update;
create index case_by_last_day on case_file (org_id, team_id, status, next_last_day_at, id) include (access);
create index case_by_level on case_file (org_id, team_id, status, level_rank desc, id desc) include (access);
create index case_by_update on case_file (org_id, team_id, status, updated_at desc, id desc) include (access);
