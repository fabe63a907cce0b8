-- Officers of a department in one area: a case belongs to the area where its kiosk stood on the
-- day of filing, and stays there when the kiosk moves. The area is named by its key, not by its
-- path, so that cases follow when the tree itself is drawn anew.

-- A department and an area of it, each of up to forty letters.
alter table access.posting drop constraint posting_place_check;
alter table access.posting add constraint posting_place_check check (length(place) <= 81);

-- The officer nominated for revision decides for a department, too.
alter table access.posting drop constraint posting_role_check;
alter table access.posting add constraint posting_role_check check (role in ('state-admin',
  'society-admin', 'provider-admin', 'operator', 'cashier', 'department-officer',
  'first-appeal-officer', 'second-appeal-officer', 'revision-officer', 'grievance-officer', 'agent',
  'supervisor', 'centre-officer', 'coordinator', 'department-head', 'collector', 'functionary',
  'citizen', 'auditor'));

-- No foreign key: areas are never deleted, and its check would lock the row of the area for each of
-- the hundreds of cases that are filed there in a second.
alter table application.service_application add column area_id bigint;
alter table appeal.appeal add column area_id bigint;

-- Each programme has its own turn: row-level security is forced on the owner, too, and whoever is
-- above it must not mix the programmes.
do $$
declare
  programme smallint;
begin
  for programme in select id from tenancy.programme loop
    perform set_config('app.tenant', programme::text, true);
    update application.service_application a set area_id = k.area_id
      from network.kiosk k
      where a.tenant_id = programme and k.tenant_id = programme and k.code = a.kiosk_code;
    update appeal.appeal p set area_id = a.area_id
      from application.service_application a
      where p.tenant_id = programme and a.tenant_id = programme
        and a.number = p.application_number;
  end loop;
end $$;

alter table application.service_application alter column area_id set not null;
alter table appeal.appeal alter column area_id set not null;

-- The inbox of a narrow posting looks once for each area below its own, and sorts what it finds;
-- that of a wide one goes along case_of_department and passes by what lies elsewhere.
create index case_of_department_area on application.service_application
  (tenant_id, department_code, area_id, holder_role, due_sort, id) where outcome is null;
-- All of a narrow posting's cases, newest first.
create index case_filed_with_department_area on application.service_application
  (tenant_id, department_code, area_id, id);
