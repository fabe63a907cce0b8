-- The promise ledger: what the law promised to applicants, and what became of it; made from the
-- same rows that officers work on, so that nobody can polish it. Cases that were withdrawn, or
-- closed for want of papers, promise nothing any more.
create view reporting.promise with (security_invoker = true) as
  select a.tenant_id, a.department_code, a.service_code, a.filed_on,
    a.outcome is not null and a.broken_on is null as kept,
    a.broken_on is not null as broken,
    a.outcome is null and a.broken_on is null as pending
  from application.service_application a
  where a.promised_on is not null and a.outcome is distinct from 'closed';
grant select on reporting.promise to ${app};

-- A month is read, never the whole table.
create index case_filed_on on application.service_application using brin (tenant_id, filed_on);
