-- The board's newest cases are found along an index, whatever the size of the caseload.
create index case_by_creation on case_file (org_id, created_at desc);
