-- The weekly report to the heads of departments: who was not where the roster wanted them, and whom
-- that held up. What is sent stays as it was sent; what is learned later stands beside it.

create schema muster;
grant usage on schema muster to ${app};

create sequence muster.report_id;
grant usage on sequence muster.report_id to ${app};
create table muster.report (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('muster.report_id'),
  department_code text not null check (length(department_code) between 1 and 40),
  -- The Monday of the week that it tells of.
  week date not null check (extract(isodow from week) = 1),
  made_at timestamptz not null default clock_timestamp(),
  -- Unread on this day, it goes to the Collector.
  read_by date not null check (read_by > week),
  read_at timestamptz,
  reader_id bigint,
  reader text check (length(reader) between 1 and 100),
  raised_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, week, department_code),
  check ((read_at is null) = (reader is null))
);
create index report_unread on muster.report (tenant_id, read_by)
  where read_at is null and raised_at is null;
select tenancy.protect('muster.report');
grant select, insert on muster.report to ${app};
grant update (read_at, reader_id, reader, raised_at) on muster.report to ${app};

-- One person at one centre. Nobody may change what was reported.
create table muster.line (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  report_id bigint not null,
  pin text not null,
  centre text not null check (length(centre) between 1 and 40),
  name_en text not null,
  name_hi text,
  designation text not null,
  -- What each day was, Monday first; null where nobody was due.
  days text[] not null check (cardinality(days) = 7),
  due smallint not null check (due between 0 and 7),
  present smallint not null check (present >= 0),
  late smallint not null check (late >= 0),
  early smallint not null check (early >= 0),
  absent smallint not null check (absent >= 0),
  excused smallint not null check (excused >= 0),
  late_minutes integer not null check (late_minutes >= 0),
  -- What waited at the centre for this person's department on the days of absence.
  cases integer not null check (cases >= 0),
  grievances integer not null check (grievances >= 0),
  citizens integer not null check (citizens >= 0),
  promise_days integer not null check (promise_days >= 0),
  -- What the department decided of the centre's applications in that week, and in time.
  decided integer not null check (decided >= 0),
  in_time integer not null check (in_time between 0 and decided),
  primary key (tenant_id, report_id, pin, centre),
  foreign key (tenant_id, report_id) references muster.report (tenant_id, id),
  check (present + late + early + absent = due)
);
-- Sorted by harm, as the head reads it.
create index line_harm on muster.line
  (tenant_id, report_id, promise_days desc, absent desc, late_minutes desc, pin, centre);
create index line_person on muster.line (tenant_id, pin, report_id);
select tenancy.protect('muster.line');
grant select, insert on muster.line to ${app};

-- What the head did about it.
create sequence muster.action_id increment by 10;
grant usage on sequence muster.action_id to ${app};
create table muster.action (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('muster.action_id'),
  report_id bigint not null,
  pin text not null,
  centre text not null,
  kind text not null check (kind in ('warning', 'show-cause', 'pay-cut', 'condoned')),
  -- Of whose pay how many days are cut; of nothing else.
  pay_days smallint check (pay_days between 1 and 7),
  order_number text check (length(order_number) between 1 and 80),
  remark text not null check (length(remark) between 1 and 500),
  actor_id bigint not null,
  actor text not null check (length(actor) between 1 and 100),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id, pin, centre)
    references muster.line (tenant_id, report_id, pin, centre),
  check ((kind = 'pay-cut') = (pay_days is not null))
);
create index action_line on muster.action (tenant_id, report_id, pin, centre, id);
create index action_person on muster.action (tenant_id, pin, id);
select tenancy.protect('muster.action');
grant select, insert on muster.action to ${app};

-- What was learned after the report was sent: late punches, leave that was granted afterwards.
create sequence muster.correction_id increment by 10;
grant usage on sequence muster.correction_id to ${app};
create table muster.correction (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('muster.correction_id'),
  report_id bigint not null,
  pin text not null,
  centre text not null,
  day date not null,
  was text not null,
  became text not null check (became <> was),
  noted_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id, pin, centre)
    references muster.line (tenant_id, report_id, pin, centre)
);
create index correction_line on muster.correction (tenant_id, report_id, pin, centre, day, id);
select tenancy.protect('muster.correction');
grant select, insert on muster.correction to ${app};

-- Makes the reports of a week, all of them in two statements; a week that is reported stays so.
-- A promise day is one application or grievance with a promised day that waited on one day of
-- absence: on or after its filing, and neither answered nor decided on that day.
create function muster.make(monday date, deadline date) returns integer language plpgsql as $$
declare
  made integer;
begin
  with fresh as (
    insert into muster.report (department_code, week, read_by)
    select distinct d.department_code, monday, deadline from attendance.day d
    where d.day between monday and monday + 6 and d.status <> 'not-rostered'
    on conflict do nothing
    returning id, department_code
  ), duty as materialized (
    select f.id as report_id, d.* from fresh f join attendance.day d
      on d.department_code = f.department_code
    where d.day between monday and monday + 6 and d.status <> 'not-rostered'
  ), missed as materialized (
    select distinct report_id, department_code, centre, day from duty where status = 'absent'
  ), waiting as materialized (
    select m.report_id, m.centre, m.day, 'a' || a.id as item, false as is_grievance,
      coalesce(a.mobile, a.number) as citizen, a.promised_on is not null as is_promised
    from missed m join application.service_application a
      on a.kiosk_code = m.centre and a.department_code = m.department_code
      and a.filed_on <= m.day and (a.decided_on is null or a.decided_on > m.day)
    union all
    select m.report_id, m.centre, m.day, 'g' || g.id, true, g.token, g.promised_on is not null
    from missed m join network.kiosk k on k.code = m.centre
    join hierarchy.area inner_area on inner_area.id = k.area_id
    join grievance.grievance g on g.department_code = m.department_code and g.outcome is null
      and g.lodged_on <= m.day
    join hierarchy.area place on place.code = g.area_code
      and place.path >= inner_area.path and starts_with(place.path, inner_area.path)
  ), harm as (
    select d.report_id, d.pin, d.centre,
      count(distinct w.item) filter (where not w.is_grievance) as cases,
      count(distinct w.item) filter (where w.is_grievance) as grievances,
      count(distinct w.citizen) as citizens,
      count(*) filter (where w.is_promised) as promise_days
    from duty d join waiting w
      on w.report_id = d.report_id and w.centre = d.centre and w.day = d.day
    where d.status = 'absent'
    group by d.report_id, d.pin, d.centre
  ), decided as (
    select p.report_id, p.centre, count(*) as decided,
      count(*) filter (where a.promised_on is null or a.decided_on <= a.promised_on) as in_time
    from (select distinct report_id, department_code, centre from duty) p
    join application.service_application a
      on a.kiosk_code = p.centre and a.department_code = p.department_code
    where a.decided_on between monday and monday + 6
    group by p.report_id, p.centre
  ), line as (
    select report_id, pin, centre, max(designation) as designation,
      array[max(status) filter (where day = monday),
        max(status) filter (where day = monday + 1), max(status) filter (where day = monday + 2),
        max(status) filter (where day = monday + 3), max(status) filter (where day = monday + 4),
        max(status) filter (where day = monday + 5), max(status) filter (where day = monday + 6)]
        as days,
      count(*) filter (where status in ('present', 'late', 'early', 'absent')) as due,
      count(*) filter (where status = 'present') as present,
      count(*) filter (where status = 'late') as late,
      count(*) filter (where status = 'early') as early,
      count(*) filter (where status = 'absent') as absent,
      count(*) filter (where status not in ('present', 'late', 'early', 'absent', 'due'))
        as excused,
      coalesce(sum(late_minutes) filter (where status = 'late'), 0) as late_minutes
    from duty group by report_id, pin, centre
  )
  insert into muster.line (report_id, pin, centre, name_en, name_hi, designation, days, due,
    present, late, early, absent, excused, late_minutes, cases, grievances, citizens,
    promise_days, decided, in_time)
  select l.report_id, l.pin, l.centre, f.name_en, f.name_hi, l.designation, l.days, l.due,
    l.present, l.late, l.early, l.absent, l.excused, l.late_minutes, coalesce(h.cases, 0),
    coalesce(h.grievances, 0), coalesce(h.citizens, 0), coalesce(h.promise_days, 0),
    coalesce(c.decided, 0), coalesce(c.in_time, 0)
  from line l
  join roster.functionary f on f.pin = l.pin
  left join harm h on h.report_id = l.report_id and h.pin = l.pin and h.centre = l.centre
  left join decided c on c.report_id = l.report_id and c.centre = l.centre;
  get diagnostics made = row_count;
  return made;
end
$$;
grant execute on function muster.make to ${app};

-- Notes what the days of sent reports have become since; each change once.
create function muster.correct(since date) returns integer language sql as $$
  with changed as (
    select l.report_id, l.pin, l.centre, d.day, d.status as became,
      coalesce((select c.became from muster.correction c where c.report_id = l.report_id
        and c.pin = l.pin and c.centre = l.centre and c.day = d.day order by c.id desc limit 1),
        l.days[extract(isodow from d.day)::int], 'not-rostered') as was
    from muster.report r
    join attendance.day d on d.department_code = r.department_code
      and d.day between r.week and r.week + 6 and d.changed_at > r.made_at
    join muster.line l on l.report_id = r.id and l.pin = d.pin and l.centre = d.centre
    where r.week >= since
  ), noted as (
    insert into muster.correction (report_id, pin, centre, day, was, became)
    select report_id, pin, centre, day, was, became from changed where was <> became
    returning 1
  )
  select cast(count(*) as integer) from noted
$$;
grant execute on function muster.correct to ${app};
