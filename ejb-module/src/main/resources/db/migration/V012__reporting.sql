-- What dashboards read: views that see what their reader may see and keep nothing themselves.

create schema reporting;
grant usage on schema reporting to ${app};

-- One row for each thing charged for, with what a day's collections are counted by. The rights and
-- the programme of whoever reads hold (security_invoker), so row-level security does too.
create view reporting.collection with (security_invoker = true) as
  select t.tenant_id, t.charged_on, t.kiosk_id, k.code as kiosk_code, k.name_en as kiosk_name_en,
    k.name_hi as kiosk_name_hi, a.path as area_path, p.code as provider_code, t.service_code,
    t.status, b.paid_by, t.total_paise,
    (select coalesce(sum((line ->> 'amountPaise')::bigint), 0)::bigint
       from jsonb_array_elements(t.lines || t.borne) line
       where line ->> 'party' = 'kiosk') as commission_paise
  from counter.transaction t
  join counter.basket b on b.tenant_id = t.tenant_id and b.id = t.basket_id
  join network.kiosk k on k.tenant_id = t.tenant_id and k.id = t.kiosk_id
  join hierarchy.area a on a.tenant_id = k.tenant_id and a.id = k.area_id
  left join network.provider p on p.tenant_id = k.tenant_id and p.id = k.provider_id;
grant select on reporting.collection to ${app};
