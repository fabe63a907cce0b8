-- What goes wrong, where and when: grievances counted into cells, which dashboards read. Counted
-- again whenever something happened, and all of them on a new day, because promises break by night.

create table reporting.grievance_cell (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  -- The first day of the month in which they were lodged.
  month date not null check (extract(day from month) = 1),
  area_code text not null,
  category text not null,
  department_code text not null,
  office text not null,
  lodged integer not null check (lodged > 0),
  open integer not null check (open between 0 and lodged),
  kept integer not null check (kept between 0 and lodged),
  broken integer not null check (broken between 0 and lodged),
  overturned integer not null check (overturned between 0 and lodged),
  re_marked integer not null check (re_marked between 0 and lodged),
  refiled integer not null check (refiled between 0 and lodged),
  primary key (tenant_id, month, area_code, category, department_code, office)
);
select tenancy.protect('reporting.grievance_cell');
grant select, insert, delete on reporting.grievance_cell to ${app};

-- How far it was counted.
create table reporting.grievance_count (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  event_id bigint not null check (event_id >= 0),
  day date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id)
);
select tenancy.protect('reporting.grievance_count');
grant select, insert on reporting.grievance_count to ${app};
grant update (event_id, day, at) on reporting.grievance_count to ${app};

-- The grievances of one place and month, to count them again.
create index grievance_counted on grievance.grievance (tenant_id, area_code, lodged_on);

-- What is counted of them, with the programme's day.
create function reporting.grievance_cells(today date, first_day date, place text)
  returns setof reporting.grievance_cell stable language sql as $$
  select current_setting('app.tenant')::smallint, date_trunc('month', g.lodged_on)::date,
    g.area_code, g.category, g.department_code, g.office, count(*)::integer,
    (count(*) filter (where g.outcome is null))::integer,
    (count(*) filter (where g.closed_on <= g.promised_on and not g.promise_broken))::integer,
    (count(*) filter (where g.promise_broken
      or coalesce(g.closed_on, today) > g.promised_on))::integer,
    (count(*) filter (where g.reopens > 0))::integer,
    (count(*) filter (where g.re_marks > 0))::integer,
    (count(*) filter (where g.refiled_of is not null))::integer
  from grievance.grievance g
  where g.merged_into is null
    and (place is null or (g.area_code = place and g.lodged_on >= first_day
      and g.lodged_on < (first_day + interval '1 month')::date))
  group by 2, 3, 4, 5, 6
$$;
grant execute on function reporting.grievance_cells to ${app};

-- Counts anew what has changed; -1 when another server is counting, else how many cells were
-- written. Events get their numbers before they are committed, so the last ones are looked at
-- twice.
create function reporting.count_grievances(today date) returns integer language plpgsql as $$
declare
  before reporting.grievance_count;
  latest bigint;
  part integer;
  written integer := 0;
  changed record;
begin
  insert into reporting.grievance_count (event_id, day) values (0, date '0001-01-01')
    on conflict do nothing;
  select * into before from reporting.grievance_count for update skip locked;
  if not found then
    return -1;
  end if;
  select coalesce(max(id), 0) into latest from grievance.event;
  if before.day < today then
    delete from reporting.grievance_cell;
    insert into reporting.grievance_cell
      select * from reporting.grievance_cells(today, null, null);
    get diagnostics written = row_count;
  elsif latest > before.event_id then
    for changed in
      select distinct date_trunc('month', g.lodged_on)::date as month, g.area_code
      from grievance.event e join grievance.grievance g on g.id = e.grievance_id
      where e.id > before.event_id - 2000
    loop
      delete from reporting.grievance_cell c
        where c.month = changed.month and c.area_code = changed.area_code;
      insert into reporting.grievance_cell
        select * from reporting.grievance_cells(today, changed.month, changed.area_code);
      get diagnostics part = row_count;
      written := written + part;
    end loop;
  end if;
  update reporting.grievance_count set event_id = latest, day = today, at = clock_timestamp();
  return written;
end $$;
grant execute on function reporting.count_grievances to ${app};
