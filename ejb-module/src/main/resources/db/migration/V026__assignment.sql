-- Who has taken a case up, since when it lies where it lies, and when it was shown to the superior
-- because nobody had.

alter table application.service_application
  add column held_since date not null default current_date,
  add column escalated_on date;
grant update (held_since, escalated_on) on application.service_application to ${app};

-- What a superior looks at; few cases.
create index case_escalated on application.service_application
  (tenant_id, department_code, due_sort, id) where outcome is null and escalated_on is not null;
-- The sweep reads whole days; a b-tree would be written by every charge.
create index case_held_since on application.service_application using brin
  (tenant_id, held_since);
