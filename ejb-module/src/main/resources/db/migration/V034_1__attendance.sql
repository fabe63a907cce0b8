-- Presence: what rosters, exemptions and punches together say of a person at a centre on a day.

create schema attendance;
grant usage on schema attendance to ${app};

-- Days that have to be reckoned again. Written without looking, so that no punch ever waits.
create sequence attendance.mark_id increment by 100;
grant usage on sequence attendance.mark_id to ${app};
create table attendance.mark (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('attendance.mark_id'),
  day date not null,
  centre text not null check (length(centre) between 1 and 40),
  primary key (tenant_id, id)
);
select tenancy.protect('attendance.mark');
grant select, insert, delete on attendance.mark to ${app};

-- The last day whose duties were laid out.
create table attendance.progress (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  opened date not null,
  primary key (tenant_id)
);
select tenancy.protect('attendance.progress');
grant select, insert on attendance.progress to ${app};
grant update (opened) on attendance.progress to ${app};

-- What is asked about a person's days, and what a superior has decided.
create sequence attendance.regularisation_id increment by 10;
grant usage on sequence attendance.regularisation_id to ${app};
create table attendance.regularisation (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('attendance.regularisation_id'),
  pin text not null,
  from_day date not null,
  until_day date not null check (until_day between from_day and from_day + 31),
  kind text not null check (kind in ('leave', 'tour', 'training', 'device-down', 'present')),
  reason text not null check (length(reason) between 5 and 500),
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
  asked_by bigint not null,
  asker text not null,
  asker_role text not null check (asker_role in ('functionary', 'coordinator')),
  asked_at timestamptz not null default clock_timestamp(),
  decided_by bigint,
  decider text,
  decided_at timestamptz,
  remark text check (length(remark) between 1 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, pin) references roster.functionary (tenant_id, pin),
  check ((state = 'asked') = (decided_by is null)),
  -- Never by oneself.
  check (decided_by <> asked_by)
);
create index regularisation_granted on attendance.regularisation (tenant_id, pin, until_day)
  where state = 'granted';
create index regularisation_asked on attendance.regularisation (tenant_id, asked_at)
  where state = 'asked';
create unique index regularisation_once on attendance.regularisation (tenant_id, pin, from_day)
  where state = 'asked';
select tenancy.protect('attendance.regularisation');
grant select, insert on attendance.regularisation to ${app};
grant update (state, decided_by, decider, decided_at, remark) on attendance.regularisation
  to ${app};

-- A person at a centre on a day. Due is who is still awaited today.
create table attendance.day (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  day date not null,
  pin text not null,
  centre text not null,
  department_code text not null,
  designation text not null,
  kind text check (kind in ('visit', 'staff')),
  from_minute smallint,
  until_minute smallint,
  status text not null check (status in ('due', 'present', 'late', 'early', 'absent',
    'not-rostered', 'holiday', 'leave', 'tour', 'training', 'device-down', 'closed')),
  late_minutes smallint check (late_minutes > 0),
  early_minutes smallint check (early_minutes > 0),
  first_at timestamptz,
  last_at timestamptz check (last_at >= first_at),
  way text,
  regularised boolean not null,
  -- Whether its time is over, so that only what comes in later can change it.
  settled boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, day, pin, centre)
);
create index day_department on attendance.day (tenant_id, day, department_code);
create index day_centre on attendance.day (tenant_id, day, centre);
create index day_pin on attendance.day (tenant_id, pin, day);
create index day_open on attendance.day (tenant_id, day) where not settled;
select tenancy.protect('attendance.day');
grant select, insert, delete on attendance.day to ${app};
grant update (department_code, designation, kind, from_minute, until_minute, status, late_minutes,
  early_minutes, first_at, last_at, way, regularised, settled, changed_at) on attendance.day
  to ${app};

-- Punches that are nobody's duty: of a PIN that nobody has, or of somebody who belongs elsewhere.
create table attendance.stranger (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  day date not null,
  centre text not null,
  pin text not null,
  kind text not null check (kind in ('unknown-pin', 'other-centre')),
  punches integer not null check (punches > 0),
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at),
  primary key (tenant_id, day, centre, pin)
);
select tenancy.protect('attendance.stranger');
grant select, insert, delete on attendance.stranger to ${app};

-- Marks every centre that has a roster, on all of these days.
create function attendance.mark_all(first_day date, last_day date) returns integer
  language plpgsql as $$
declare
  marked integer;
begin
  insert into attendance.mark (day, centre)
    select cast(d as date), c.centre
    from generate_series(cast(first_day as timestamp), cast(last_day as timestamp),
        interval '1 day') d
      cross join (select distinct centre from roster.entry) c;
  get diagnostics marked = row_count;
  return marked;
end $$;
grant execute on function attendance.mark_all to ${app};

-- Lays out a new day, once: its own duties, and those of the days since, which are over. Marks also
-- whose time is over since the last look.
create function attendance.open_day(today date, now_minute integer, latest integer)
  returns void language plpgsql as $$
declare
  before date;
begin
  select opened into before from attendance.progress for update;
  if before is null then
    insert into attendance.progress (opened) values (today) on conflict do nothing;
    perform attendance.mark_all(today, today);
  elsif before < today then
    perform attendance.mark_all(greatest(before, today - 31), today);
    update attendance.progress set opened = today;
  end if;
  insert into attendance.mark (day, centre)
    select distinct day, centre from attendance.day
    where not settled and (day < today or (day = today and until_minute + latest < now_minute));
end $$;
grant execute on function attendance.open_day to ${app};

-- Reckons the days that are marked, all of them in a few statements; answers how many rows are
-- another than before, or -1 where another server is at it.
create function attendance.reckon(today date, now_minute integer, home_zone text, off date[],
  oldest date, grace integer, earliest integer, latest integer, leaving text[])
  returns integer language plpgsql as $$
declare
  days date[];
  centres text[];
  written integer;
begin
  if not pg_try_advisory_xact_lock(hashtext('attendance'),
      cast(current_setting('app.tenant') as integer)) then
    return -1;
  end if;
  with taken as (
    delete from attendance.mark m where m.id in (
      select id from attendance.mark order by id limit 100000)
    returning m.day, m.centre
  )
  select array_agg(t.day), array_agg(t.centre) into days, centres
  from (select distinct day, centre from taken where day between oldest and today) t;
  if days is null then
    return 0;
  end if;
  delete from attendance.stranger s using unnest(days, centres) as c(day, centre)
    where s.day = c.day and s.centre = c.centre;
  insert into attendance.stranger (day, centre, pin, kind, punches, first_at, last_at)
    select c.day, c.centre, p.pin, min(case when f.pin is null then 'unknown-pin'
        else 'other-centre' end), count(*), min(p.at), max(p.at)
    from unnest(days, centres) as c(day, centre)
    join punch.punch p on p.local_day = c.day and p.centre = c.centre
    left join roster.functionary f on f.tenant_id = p.tenant_id and f.pin = p.pin
    where f.pin is null or not exists (
      select from roster.entry e where e.pin = p.pin and e.centre = c.centre
        and e.valid_from <= c.day and (e.valid_until is null or e.valid_until >= c.day))
    group by c.day, c.centre, p.pin;
  with cell as materialized (
    select c.day, c.centre, c.day < today as over, c.day = any(off) as is_off, (
        select max(d.last_seen_at) from punch.device d
        where d.centre = c.centre and d.status = 'admitted') as device_seen
    from unnest(days, centres) as c(day, centre)
  ), duty as materialized (
    select c.day, c.centre, c.is_off, c.device_seen, d.*,
      c.over or d.until_minute + latest < now_minute as settled
    from cell c cross join lateral roster.due(c.day, c.centre) d
  ), seen as materialized (
    select c.day, c.centre, p.pin, p.at, p.way, cast(extract(hour from l.at) * 60
      + extract(minute from l.at) as integer) as minute
    from cell c
    join punch.punch p on p.local_day = c.day and p.centre = c.centre
    cross join lateral (select p.at at time zone home_zone as at) l
  ), came as (
    select d.day, d.centre, d.pin, d.is_off, d.device_seen, d.kind, d.from_minute,
      d.until_minute, d.department_code, d.designation, d.exempt, d.settled,
      min(s.at) as first_at, max(s.at) as last_at, (array_agg(s.way order by s.at))[1] as way,
      min(s.minute) - d.from_minute as late, d.until_minute - max(s.minute) as early
    from duty d
    left join seen s on s.day = d.day and s.centre = d.centre and s.pin = d.pin
      and s.minute between d.from_minute - earliest and d.until_minute + latest
    group by d.day, d.centre, d.pin, d.is_off, d.device_seen, d.kind, d.from_minute,
      d.until_minute, d.department_code, d.designation, d.exempt, d.settled
  ), measured as (
    select m.*, case when m.late > grace then m.late end as late_by,
      case when m.settled and m.kind = any(leaving) and m.early > grace then m.early end
        as early_by,
      (select min(r.kind) from attendance.regularisation r where r.pin = m.pin
        and r.state = 'granted' and r.until_day >= m.day and r.from_day <= m.day) as granted,
      m.device_seen < (cast(m.day as timestamp) + make_interval(mins => m.from_minute))
        at time zone home_zone as is_silent
    from came m
  ), judged as (
    select m.*, case
        when m.is_off then 'holiday'
        when m.exempt in ('holiday', 'closed') then m.exempt
        when m.first_at is not null and m.late_by is null and m.early_by is null then 'present'
        when m.granted is not null then m.granted
        when m.exempt is not null then m.exempt
        when m.late_by is not null then 'late'
        when m.early_by is not null then 'early'
        when not m.settled then 'due'
        when m.is_silent then 'device-down'
        else 'absent' end as status
    from measured m
  ), result as materialized (
    select day, pin, centre, department_code, designation, kind, from_minute, until_minute, status,
      case when status in ('late', 'early') then late_by end as late_minutes,
      case when status in ('late', 'early') then early_by end as early_minutes,
      first_at, last_at, way,
      granted is not null and status = granted
        and (first_at is null or late_by is not null or early_by is not null) as regularised,
      settled
    from judged
    union all
    select s.day, s.pin, s.centre, min(f.department_code), min(f.designation), null, null, null,
      'not-rostered', null, null, min(s.at), max(s.at), (array_agg(s.way order by s.at))[1], false,
      true
    from seen s
    join roster.functionary f on f.pin = s.pin
    where not exists (
      select from duty d where d.day = s.day and d.centre = s.centre and d.pin = s.pin)
    group by s.day, s.pin, s.centre
  ), gone as (
    delete from attendance.day a using cell c
    where a.day = c.day and a.centre = c.centre and not exists (
      select from result r where r.day = a.day and r.pin = a.pin and r.centre = a.centre)
    returning 1
  ), put as (
    insert into attendance.day as a (day, pin, centre, department_code, designation, kind,
        from_minute, until_minute, status, late_minutes, early_minutes, first_at, last_at, way,
        regularised, settled, changed_at)
    select r.day, r.pin, r.centre, r.department_code, r.designation, r.kind, r.from_minute,
      r.until_minute, r.status, r.late_minutes, r.early_minutes, r.first_at, r.last_at, r.way,
      r.regularised, r.settled, clock_timestamp()
    from result r
    on conflict (tenant_id, day, pin, centre) do update set
      department_code = excluded.department_code, designation = excluded.designation,
      kind = excluded.kind, from_minute = excluded.from_minute,
      until_minute = excluded.until_minute, status = excluded.status,
      late_minutes = excluded.late_minutes, early_minutes = excluded.early_minutes,
      first_at = excluded.first_at, last_at = excluded.last_at, way = excluded.way,
      regularised = excluded.regularised, settled = excluded.settled,
      changed_at = excluded.changed_at
    where (a.department_code, a.designation, a.kind, a.from_minute, a.until_minute, a.status,
      a.late_minutes, a.early_minutes, a.first_at, a.last_at, a.way, a.regularised, a.settled)
      is distinct from (excluded.department_code, excluded.designation, excluded.kind,
      excluded.from_minute, excluded.until_minute, excluded.status, excluded.late_minutes,
      excluded.early_minutes, excluded.first_at, excluded.last_at, excluded.way,
      excluded.regularised, excluded.settled)
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from put) into written;
  return written;
end $$;
grant execute on function attendance.reckon to ${app};
