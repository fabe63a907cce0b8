-- What became of applications: decided in time, decided late, open in time, open and late. Those
-- that were withdrawn, or closed for want of papers, asked for nothing in the end.
create view reporting.disposal with (security_invoker = true) as
  select a.tenant_id, a.department_code, a.service_code, a.kiosk_code, k.name_en as kiosk_name_en,
    k.name_hi as kiosk_name_hi, ar.path as area_path, p.code as provider_code, a.filed_on,
    a.outcome is not null as disposed, a.broken_on is not null as broken
  from application.service_application a
  join network.kiosk k on k.tenant_id = a.tenant_id and k.code = a.kiosk_code
  join hierarchy.area ar on ar.tenant_id = k.tenant_id and ar.id = k.area_id
  left join network.provider p on p.tenant_id = k.tenant_id and p.id = k.provider_id
  where a.outcome is distinct from 'closed';
grant select on reporting.disposal to ${app};
