-- Copies of applications that a department's functionary takes along from a centre.

create schema handover;
grant usage on schema handover to ${app};
create sequence handover.slip_id;
grant usage on sequence handover.slip_id to ${app};

-- A list that was printed and signed for. It is written before the cases are moved, and counts only
-- with those that then were: each such move names its list.
create table handover.slip (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('handover.slip_id'),
  -- Counts on at each centre.
  number integer not null check (number > 0),
  kiosk_code text not null check (kiosk_code ~ '^[A-Za-z0-9-]{1,40}$'),
  department_code text not null check (department_code ~ '^[A-Za-z0-9-]{1,40}$'),
  receiver text not null check (length(receiver) between 2 and 100),
  -- As the functionary is known at the centre's attendance, where it has one.
  pin text check (pin ~ '^[0-9]{1,9}$'),
  at timestamptz not null default clock_timestamp(),
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  primary key (tenant_id, id),
  unique (tenant_id, kiosk_code, number)
);
create index slip_of_department on handover.slip (tenant_id, kiosk_code, department_code, id desc);
select tenancy.protect('handover.slip');
grant select, insert on handover.slip to ${app};

create table handover.slip_line (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  slip_id bigint not null,
  nr smallint not null check (nr between 1 and 200),
  application_number text not null check (application_number ~ '^A-.{3,100}$'),
  primary key (tenant_id, slip_id, nr),
  unique (tenant_id, slip_id, application_number),
  foreign key (tenant_id, slip_id) references handover.slip (tenant_id, id)
);
select tenancy.protect('handover.slip_line');
grant select, insert on handover.slip_line to ${app};

-- Open cases that lie with operators, with who took them along last and what was reported last.
create view handover.open_case with (security_invoker = true) as
  select a.tenant_id, a.number, a.service_code, a.department_code, a.kiosk_code, a.workflow,
    a.programme_version, a.state, a.applicant_name, a.mobile, a.filed_on, a.promised_on, a.due_on,
    a.due_sort, a.held_since, a.id,
    (select e.remark from application.event e
       where e.tenant_id = a.tenant_id and e.application_id = a.id and e.action = 'hand-over'
       order by e.id desc limit 1) as receiver,
    (select e.remark from application.event e
       where e.tenant_id = a.tenant_id and e.application_id = a.id and e.action = 'report'
       order by e.id desc limit 1) as reported
  from application.service_application a
  where a.outcome is null and a.holder_role = 'operator';
grant select on handover.open_case to ${app};

-- What truly went along with a list.
create view handover.handed with (security_invoker = true) as
  select l.tenant_id, l.slip_id, l.nr, a.number, a.service_code, a.applicant_name, a.mobile,
    a.filed_on, a.due_on, a.outcome is null as is_open
  from handover.slip_line l
  join application.service_application a
    on a.tenant_id = l.tenant_id and a.number = l.application_number
  where exists (select from application.event e
    where e.tenant_id = a.tenant_id and e.application_id = a.id and e.action = 'hand-over'
      and e.inputs ->> 'slip' = l.slip_id::text);
grant select on handover.handed to ${app};
