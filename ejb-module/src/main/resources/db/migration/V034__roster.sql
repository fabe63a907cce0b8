-- Rosters: which functionary has to be at which centre, on which weekday, from when until when; and
-- why somebody need not be there.

-- Those who watch over centres and over the people who have to be at them.
alter table access.posting drop constraint posting_role_check;
alter table access.posting add constraint posting_role_check check (role in ('state-admin',
  'society-admin', 'provider-admin', 'operator', 'cashier', 'department-officer',
  'first-appeal-officer', 'second-appeal-officer', 'grievance-officer', 'agent', 'supervisor',
  'centre-officer', 'coordinator', 'department-head', 'collector', 'functionary', 'citizen',
  'auditor'));

create extension if not exists btree_gist with schema public;

create schema roster;
grant usage on schema roster to ${app};

-- A person as the terminals know them: by a number. A number is never given to somebody else.
create table roster.functionary (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  pin text not null check (pin ~ '^[1-9][0-9]{0,8}$'),
  name_en text not null check (length(name_en) between 1 and 200),
  name_hi text check (length(name_hi) between 1 and 200),
  designation text not null check (designation ~ '^[a-z][a-z0-9-]{0,39}$'),
  department_code text not null check (length(department_code) between 1 and 40),
  mobile text check (mobile ~ '^[6-9][0-9]{9}$'),
  email text check (length(email) between 3 and 254),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  illustrative boolean not null default false,
  primary key (tenant_id, pin)
);
create index functionary_department on roster.functionary (tenant_id, department_code, pin);
select tenancy.protect('roster.functionary');
grant select, insert on roster.functionary to ${app};
grant update (name_en, name_hi, designation, department_code, mobile, email, valid_from,
  valid_until, illustrative) on roster.functionary to ${app};

-- One window on one weekday at one centre. What was in force stays, with its last day.
create sequence roster.entry_id increment by 50;
grant usage on sequence roster.entry_id to ${app};
create table roster.entry (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('roster.entry_id'),
  pin text not null,
  centre text not null check (length(centre) between 1 and 40),
  kind text not null check (kind in ('visit', 'staff')),
  weekday smallint not null check (weekday between 1 and 7),
  from_minute smallint not null check (from_minute between 0 and 1438),
  -- A window never runs past midnight, so that a punch belongs to one day.
  until_minute smallint not null check (until_minute between 1 and 1439),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, pin) references roster.functionary (tenant_id, pin),
  check (until_minute > from_minute),
  -- Nobody is at two places at once, whoever writes the roster.
  constraint nobody_twice exclude using gist (tenant_id with =, pin with =, weekday with =,
    int4range(from_minute, until_minute) with &&, daterange(valid_from, valid_until, '[]') with &&)
);
create index entry_centre on roster.entry (tenant_id, centre, weekday);
create index entry_pin on roster.entry (tenant_id, pin, weekday);
select tenancy.protect('roster.entry');
grant select, insert, delete on roster.entry to ${app};
grant update (valid_until) on roster.entry to ${app};

-- Why somebody need not be there, or why a centre has nobody: known beforehand, or noted later.
create sequence roster.exemption_id increment by 10;
grant usage on sequence roster.exemption_id to ${app};
create table roster.exemption (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('roster.exemption_id'),
  kind text not null check (kind in ('leave', 'tour', 'training', 'device-down', 'holiday',
    'closed')),
  pin text,
  centre text check (length(centre) between 1 and 40),
  from_day date not null,
  until_day date not null check (until_day between from_day and from_day + 366),
  reason text not null check (length(reason) between 1 and 500),
  noted_by bigint not null,
  noter text not null,
  noted_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, pin) references roster.functionary (tenant_id, pin),
  check ((pin is not null) = (kind in ('leave', 'tour', 'training'))),
  check ((centre is not null) = (pin is null))
);
create index exemption_pin on roster.exemption (tenant_id, pin, until_day)
  where withdrawn_at is null;
create index exemption_centre on roster.exemption (tenant_id, centre, until_day)
  where withdrawn_at is null;
create index exemption_until on roster.exemption (tenant_id, until_day) where withdrawn_at is null;
select tenancy.protect('roster.exemption');
grant select, insert on roster.exemption to ${app};
grant update (withdrawn_at) on roster.exemption to ${app};

-- Who is due on a day at a centre: a person's windows of a day there are one duty, from the first
-- minute to the last. Holidays of the whole programme are not in the database.
create function roster.due(on_day date, at_centre text)
  returns table (pin text, kind text, from_minute smallint, until_minute smallint,
    department_code text, designation text, exempt text)
  stable language sql as $$
  select e.pin, min(e.kind), min(e.from_minute), max(e.until_minute), min(f.department_code),
    min(f.designation),
    coalesce(
      (select min(x.kind) from roster.exemption x where x.centre = at_centre
        and x.withdrawn_at is null and x.until_day >= on_day and x.from_day <= on_day),
      (select min(x.kind) from roster.exemption x where x.pin = e.pin
        and x.withdrawn_at is null and x.until_day >= on_day and x.from_day <= on_day))
  from roster.entry e
  join roster.functionary f on f.tenant_id = e.tenant_id and f.pin = e.pin
    and f.valid_from <= on_day and (f.valid_until is null or f.valid_until >= on_day)
  where e.centre = at_centre and e.weekday = cast(extract(isodow from on_day) as smallint)
    and e.valid_from <= on_day and (e.valid_until is null or e.valid_until >= on_day)
  group by e.pin
$$;
grant execute on function roster.due to ${app};

-- One change of rosters at a time in a programme, so that each is judged by the one before.
create function roster.wait_for_turn() returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('roster'), current_setting('app.tenant')::integer);
  return true;
end $$;
grant execute on function roster.wait_for_turn to ${app};
