-- What a person is called on papers: certificates and orders bear a name, not a login.
alter table access.app_user
  add column name_en text check (length(name_en) between 2 and 120),
  add column name_hi text check (length(name_hi) between 2 and 120),
  add constraint app_user_named check (name_hi is null or name_en is not null);
grant update (name_en, name_hi) on access.app_user to ${app};

-- An application is counted where it lies, as its officers see it, wherever its kiosk stands today.
create or replace view reporting.disposal with (security_invoker = true) as
  select a.tenant_id, a.department_code, a.service_code, a.kiosk_code, k.name_en as kiosk_name_en,
    k.name_hi as kiosk_name_hi, ar.path as area_path, p.code as provider_code, a.filed_on,
    a.outcome is not null as disposed, a.broken_on is not null as broken
  from application.service_application a
  join network.kiosk k on k.tenant_id = a.tenant_id and k.code = a.kiosk_code
  join hierarchy.area ar on ar.tenant_id = a.tenant_id and ar.id = a.area_id
  left join network.provider p on p.tenant_id = k.tenant_id and p.id = k.provider_id
  where a.outcome is distinct from 'closed';
