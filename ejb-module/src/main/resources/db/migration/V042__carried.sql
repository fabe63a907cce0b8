-- What a terminal holds may be carried here in a file, where no line reaches it. Such a punch is
-- named by its way, because a file is a text that went through hands.

alter table punch.punch drop constraint punch_way_check;
alter table punch.punch drop constraint punch_check;
alter table punch.punch add constraint punch_way_check
  check (way in ('terminal', 'file', 'scanner', 'phone'));
alter table punch.punch add constraint punch_raw_check
  check ((way in ('terminal', 'file')) = (raw_id is not null));

-- A file, who handed it in, and what came of it; the lines themselves lie in punch.raw.
create table punch.carried (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  raw_id bigint not null,
  device text not null,
  name text not null check (length(name) between 1 and 120),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  carrier text not null check (length(carrier) between 1 and 64),
  at timestamptz not null default clock_timestamp(),
  line_count integer not null check (line_count > 0),
  fresh integer not null check (fresh >= 0),
  known integer not null check (known >= 0),
  odd integer not null check (odd >= 0),
  outdated integer not null check (outdated >= 0),
  primary key (tenant_id, raw_id),
  foreign key (tenant_id, raw_id) references punch.raw (tenant_id, id),
  foreign key (tenant_id, device) references punch.device (tenant_id, serial)
);
create index carried_of_device on punch.carried (tenant_id, device, raw_id);
select tenancy.protect('punch.carried');
grant select, insert on punch.carried to ${app};

-- As before, for whichever way a body came.
drop function punch.take(text, text, text, text, text, text, integer, bytea, integer, text, text,
  text, text, jsonb);
create function punch.take(home_zone text, serial text, place text, sent_kind text, sent_stamp text,
  sender text, skew integer, sent bytea, line_total integer, pins text, seconds text,
  statuses text, verifieds text, odd jsonb, by_way text)
  returns table (fresh_pin text, fresh_second bigint) language plpgsql as $$
#variable_conflict use_column
declare
  number bigint := nextval('punch.raw_id');
  counted integer;
begin
  return query
    with given as (
      select g.pin, to_timestamp(g.second) as at, g.status, g.verified
      from unnest(string_to_array(pins, ','), string_to_array(seconds, ',')::bigint[],
        string_to_array(statuses, ',')::smallint[], string_to_array(verifieds, ',')::smallint[])
        as g(pin, second, status, verified)),
    fresh as (
      insert into punch.punch (pin, local_day, at, device, status, centre, way, verified, raw_id)
      select g.pin, (g.at at time zone home_zone)::date, g.at, serial, g.status, place, by_way,
        g.verified, number
      from given g
      -- In one order, so that the same lines sent twice at once never wait for each other.
      order by g.pin, g.at, g.status
      on conflict do nothing
      returning pin, at)
    select f.pin, extract(epoch from f.at)::bigint from fresh f;
  get diagnostics counted = row_count;
  insert into punch.raw (id, device, kind, stamp, address, skew_seconds, line_count, taken,
      oldest_at, newest_at, body)
    select number, serial, sent_kind, sent_stamp, sender, skew, line_total, counted,
      to_timestamp(min(s)), to_timestamp(max(s)), sent
    from unnest(string_to_array(seconds, ',')::bigint[]) s;
  if odd is not null then
    insert into punch.oddity (device, centre, kind, line, pin, at, status, verified, raw_id)
      select serial, place, o.kind, o.line, o.pin, to_timestamp(o.second), o.status, o.verified,
        number
      from jsonb_to_recordset(odd) as o(kind text, line text, pin text, second bigint,
        status smallint, verified smallint)
      on conflict do nothing;
  end if;
end $$;
grant execute on function punch.take to ${app};

-- As before, but for files: what is carried here late lies before what was sent since, and that
-- says nothing of a clock.
create or replace function punch.inspect_clocks(home_zone text, after bigint, jump integer)
  returns integer language plpgsql as $$
declare
  listed integer;
begin
  with body as (
    select r.device, r.id, r.at, r.newest_at, lag(r.newest_at) over w as before
    from punch.raw r where r.id > after and r.taken > 0 and r.kind <> 'CARRIED'
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
