-- What looks like a fraud, found in sets; and the terminals that have fallen silent.

-- How far it was looked.
create table punch.look (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  raw_id bigint not null check (raw_id >= 0),
  travel_at timestamptz not null,
  buddy_day date not null,
  primary key (tenant_id)
);
select tenancy.protect('punch.look');
grant select, insert on punch.look to ${app};
grant update (raw_id, travel_at, buddy_day) on punch.look to ${app};

-- The distance between two places in millionths of a degree, over the ground of a globe.
create function punch.metres(lat integer, lon integer, other_lat integer, other_lon integer)
  returns integer immutable parallel safe language sql as $$
  select (12742000 * asin(least(1, sqrt(
    power(sin(radians((other_lat - lat) / 2e6)), 2) + cos(radians(lat / 1e6))
      * cos(radians(other_lat / 1e6)) * power(sin(radians((other_lon - lon) / 2e6)), 2)))))::integer
$$;
grant execute on function punch.metres to ${app};

-- One person at two centres sooner than the way between them takes; where the way is not known,
-- sooner than a way takes at all. A few hundred metres are one place.
create function punch.inspect_travel(since date, places jsonb, speed integer, apart integer)
  returns integer language plpgsql as $$
declare
  listed integer;
begin
  with place as materialized (
    select p.centre, p.lat, p.lon from jsonb_to_recordset(places)
      as p(centre text, lat integer, lon integer)),
  step as (
    select p.pin, p.local_day, p.at, p.centre, p.device, lag(p.at) over w as before_at,
      lag(p.centre) over w as before
    from punch.punch p where p.local_day >= since
    window w as (partition by p.pin order by p.at)),
  way as (
    select s.*, extract(epoch from s.at - s.before_at)::integer as seconds,
      punch.metres(a.lat, a.lon, b.lat, b.lon) as metres
    from step s left join place a on a.centre = s.before left join place b on b.centre = s.centre
    where s.before <> s.centre),
  odd as (
    select distinct on (w.pin, w.before, w.centre, w.local_day) w.*
    from way w
    where (w.metres is null and w.seconds < 60 * apart)
      or (w.metres > 500 and w.metres * 36::bigint > speed * 10::bigint * greatest(w.seconds, 1))
    order by w.pin, w.before, w.centre, w.local_day, w.at)
  insert into punch.suspicion (kind, subject, day, device, centre, pin, other, detail)
    select case when o.metres is null then 'two-centres' else 'speed' end,
      o.pin || ' ' || o.before || ' ' || o.centre, o.local_day, o.device, o.centre, o.pin, o.before,
      jsonb_build_object('seconds', o.seconds, 'metres', o.metres, 'at', o.at)
    from odd o
    on conflict do nothing;
  get diagnostics listed = row_count;
  return listed;
end $$;
grant execute on function punch.inspect_travel to ${app};

-- The same two people behind each other at one terminal, day after day, and on most of the days on
-- which both are there: one of them may punch for both.
create function punch.inspect_buddies(today date, span integer, days integer, seconds integer)
  returns integer language plpgsql as $$
declare
  listed integer;
begin
  with step as (
    select p.device, p.centre, p.local_day, p.pin, p.at, lead(p.pin) over w as other,
      lead(p.at) over w as next_at
    from punch.punch p where p.local_day > today - span and p.way = 'terminal'
    window w as (partition by p.device, p.local_day order by p.at, p.pin)),
  pair as (
    select s.device, min(s.centre) as centre, least(s.pin, s.other) as one,
      greatest(s.pin, s.other) as two, count(distinct s.local_day) as together
    from step s
    where s.other <> s.pin and s.next_at - s.at <= make_interval(secs => seconds)
    group by s.device, least(s.pin, s.other), greatest(s.pin, s.other)
    having count(distinct s.local_day) >= days),
  judged as (
    select p.*, (select count(distinct a.local_day) from punch.punch a join punch.punch b
        on b.pin = p.two and b.local_day = a.local_day and b.device = p.device
      where a.pin = p.one and a.local_day > today - span and a.device = p.device) as both_there
    from pair p)
  insert into punch.suspicion (kind, subject, day, device, centre, pin, other, detail)
    select 'buddies', j.device || ' ' || j.one || ' ' || j.two, today, j.device, j.centre, j.one,
      j.two, jsonb_build_object('days', j.together, 'of', j.both_there)
    from judged j
    where j.together * 5 >= j.both_there * 4 and not exists (
      select from punch.suspicion s
      where s.kind = 'buddies' and s.subject = j.device || ' ' || j.one || ' ' || j.two
        and (s.state = 'open' or s.day > today - span))
    on conflict do nothing;
  get diagnostics listed = row_count;
  return listed;
end $$;
grant execute on function punch.inspect_buddies to ${app};

-- A terminal sends in the order of its clock. New punches that lie before those of the body before
-- were made after the clock was set back.
create function punch.inspect_clocks(home_zone text, after bigint, jump integer)
  returns integer language plpgsql as $$
declare
  listed integer;
begin
  with body as (
    select r.device, r.id, r.at, r.newest_at, lag(r.newest_at) over w as before
    from punch.raw r where r.id > after and r.taken > 0
    window w as (partition by r.device order by r.id)),
  odd as (
    select distinct on (b.device, (b.at at time zone home_zone)::date) b.device,
      (b.at at time zone home_zone)::date as day, b.before, b.newest_at
    from body b where b.newest_at < b.before - make_interval(mins => jump)
    order by b.device, (b.at at time zone home_zone)::date, b.id)
  insert into punch.suspicion (kind, subject, day, device, centre, detail)
    select 'clock-jump', o.device, o.day, o.device, d.centre,
      jsonb_build_object('before', o.before, 'now', o.newest_at)
    from odd o left join punch.device d on d.serial = o.device
    on conflict do nothing;
  get diagnostics listed = row_count;
  return listed;
end $$;
grant execute on function punch.inspect_clocks to ${app};

-- Terminals that have not called for so long are missed, once; answers how many.
create function punch.miss(today date, minutes integer) returns integer language plpgsql as $$
declare
  listed integer;
begin
  with missed as (
    update punch.device d set silent_at = now()
    where d.status = 'admitted' and d.silent_at is null
      and d.last_seen_at < now() - make_interval(mins => minutes)
    returning d.serial, d.centre, d.last_seen_at)
  insert into punch.suspicion (kind, subject, day, device, centre, detail)
    select 'silent', m.serial, today, m.serial, m.centre,
      jsonb_build_object('since', m.last_seen_at)
    from missed m
    on conflict (tenant_id, kind, subject, day) do update
      set times = suspicion.times + 1, last_at = clock_timestamp(), detail = excluded.detail;
  get diagnostics listed = row_count;
  return listed;
end $$;
grant execute on function punch.miss to ${app};
