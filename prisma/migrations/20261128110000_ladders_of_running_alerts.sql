-- An alert that was raised before there were ladders gets the program's own now and climbs from its first step; one that somebody has
-- taken waits for its promise.
alter table alert no force row level security;
alter table escalation no force row level security;
alter table case_file no force row level security;
insert into escalation (org_id, id, case_id, alert_id, ladder, step, state, next_fire_at)
  select a.org_id, gen_random_uuid(), a.case_id, a.id,
    jsonb_build_object('policyId', null, 'severity', a.severity, 'repeats', case a.severity when 'imminent' then null when 'critical' then 5 else 2 end,
      'steps', jsonb_build_array(
        jsonb_build_object('targets', '[{"kind": "case"}, {"kind": "rota", "rotaId": null}]'::jsonb, 'mustAll', false,
          'delayMinutes', case a.severity when 'imminent' then 2 when 'critical' then 5 else 15 end),
        jsonb_build_object('targets', '[{"kind": "everyone"}]'::jsonb, 'mustAll', false,
          'delayMinutes', case a.severity when 'imminent' then 2 when 'critical' then 5 else 15 end))),
    -1, case when a.state = 'taken' then 'answered' else 'running' end, case when a.state = 'raised' then amparo_now() end
  from alert a where a.state <> 'stood_down' and not exists (select 1 from escalation e where e.org_id = a.org_id and e.alert_id = a.id);
alter table alert force row level security;
alter table escalation force row level security;
alter table case_file force row level security;

-- What was promised and asked about one alert.
create index if not exists promise_of_alert on promise (org_id, alert_id);
create index if not exists stand_down_of_alert on stand_down_ask (org_id, alert_id);
