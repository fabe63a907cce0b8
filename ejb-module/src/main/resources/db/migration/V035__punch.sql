-- Terminals, what they send, and the punches that come of it, whichever way they came.

create schema punch;
grant usage on schema punch to ${app};

create sequence punch.raw_id;
create sequence punch.oddity_id;
create sequence punch.suspicion_id;
grant usage on sequence punch.raw_id, punch.oddity_id, punch.suspicion_id to ${app};

-- A terminal, known by its serial number. Written at every contact, so its pages have room.
create table punch.device (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  serial text not null check (serial ~ '^[A-Za-z0-9_-]{3,40}$'),
  centre text,
  status text not null check (status in ('quarantined', 'admitted', 'rejected')),
  -- The zone of its clock as it wants to be told: 5.5, 330 or +05:30.
  zone text not null check (zone ~ '^[+-]?[0-9]{1,4}([.:][0-9]{1,2})?$'),
  key_sha256 text check (key_sha256 ~ '^[0-9a-f]{64}$'),
  -- From where the right key was last said; a terminal says it in its greeting only.
  keyed_address text check (length(keyed_address) <= 64),
  networks text not null default '' check (length(networks) <= 400),
  address text check (length(address) <= 64),
  former_address text check (length(former_address) <= 64),
  former_at timestamptz,
  firmware text check (length(firmware) <= 80),
  push_version text check (length(push_version) <= 20),
  stamp text check (length(stamp) <= 20),
  oper_stamp text check (length(oper_stamp) <= 20),
  skew_seconds integer,
  illustrative boolean not null default false,
  noted_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz,
  -- Since when it has been missed; what the alarm goes by.
  silent_at timestamptz,
  primary key (tenant_id, serial),
  foreign key (tenant_id, centre) references network.kiosk (tenant_id, code),
  check (status <> 'admitted' or centre is not null)
) with (fillfactor = 50);
create index device_of_centre on punch.device (tenant_id, centre);
select tenancy.protect('punch.device');
grant select, insert on punch.device to ${app};
grant update (centre, status, zone, key_sha256, keyed_address, networks, address, former_address,
  former_at, firmware, push_version, stamp, oper_stamp, skew_seconds, last_seen_at, silent_at)
  on punch.device to ${app};

-- What a terminal sent, line by line as it came, without templates; never edited.
create table punch.raw (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('punch.raw_id'),
  device text not null,
  kind text not null check (length(kind) between 1 and 20),
  stamp text check (length(stamp) <= 20),
  address text not null check (length(address) <= 64),
  skew_seconds integer,
  at timestamptz not null default clock_timestamp(),
  line_count integer not null check (line_count >= 0),
  taken integer not null check (taken between 0 and line_count),
  oldest_at timestamptz,
  newest_at timestamptz,
  body bytea not null check (length(body) <= 5242880),
  primary key (tenant_id, id)
);
create index raw_of_device on punch.raw (tenant_id, device, id);
select tenancy.protect('punch.raw');
grant select, insert on punch.raw to ${app};

-- One person at one device at one second; sent again it is the same row. The day is the
-- programme's, so the first columns of the key find a person's days as well.
create table punch.punch (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  pin text not null check (pin ~ '^[0-9]{1,9}$'),
  local_day date not null,
  at timestamptz not null,
  device text not null check (length(device) between 1 and 64),
  status smallint not null check (status between 0 and 255),
  centre text not null check (length(centre) between 1 and 40),
  way text not null check (way in ('terminal', 'scanner', 'phone')),
  verified smallint not null check (verified between 0 and 999),
  raw_id bigint,
  taken_at timestamptz not null default now(),
  primary key (tenant_id, pin, local_day, at, device, status),
  check ((way = 'terminal') = (raw_id is not null))
);
create index punch_of_day on punch.punch (tenant_id, local_day, centre);
select tenancy.protect('punch.punch');
grant select, insert on punch.punch to ${app};

-- What could not be taken as it came, for somebody to look at. The same line again is no news.
create table punch.oddity (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('punch.oddity_id'),
  device text not null check (length(device) between 1 and 64),
  centre text not null check (length(centre) between 1 and 40),
  kind text not null check (kind in ('torn', 'no-tabs', 'bad-pin', 'bad-time', 'bad-status',
    'future', 'too-old', 'clock-skew', 'template', 'more')),
  line text not null check (length(line) <= 200),
  pin text check (pin ~ '^[0-9]{1,9}$'),
  at timestamptz,
  status smallint,
  verified smallint,
  raw_id bigint,
  noted_at timestamptz not null default clock_timestamp(),
  state text not null default 'open' check (state in ('open', 'accepted', 'dismissed')),
  decided_by text check (length(decided_by) <= 64),
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 500),
  primary key (tenant_id, id),
  unique (tenant_id, device, kind, line),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'open') = (reason is null))
);
create index oddity_open on punch.oddity (tenant_id, id) where state = 'open';
select tenancy.protect('punch.oddity');
grant select, insert on punch.oddity to ${app};
grant update (state, decided_by, decided_at, reason) on punch.oddity to ${app};

-- What should be inspected, and how often it was seen on that day.
create table punch.suspicion (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('punch.suspicion_id'),
  kind text not null check (kind in ('two-centres', 'speed', 'moved', 'twin', 'clock-jump',
    'buddies', 'silent')),
  subject text not null check (length(subject) between 1 and 160),
  day date not null,
  device text check (length(device) <= 64),
  centre text check (length(centre) <= 40),
  pin text check (length(pin) <= 9),
  other text check (length(other) <= 64),
  detail jsonb not null check (pg_column_size(detail) <= 4096),
  times integer not null default 1 check (times > 0),
  first_at timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp(),
  state text not null default 'open' check (state in ('open', 'inspected')),
  inspected_by text check (length(inspected_by) <= 64),
  inspected_at timestamptz,
  finding text check (length(finding) between 1 and 500),
  primary key (tenant_id, id),
  unique (tenant_id, kind, subject, day),
  check ((state = 'open') = (inspected_at is null)),
  check ((state = 'open') = (finding is null))
);
create index suspicion_open on punch.suspicion (tenant_id, id) where state = 'open';
select tenancy.protect('punch.suspicion');
grant select, insert on punch.suspicion to ${app};
grant update (times, last_at, detail, state, inspected_by, inspected_at, finding)
  on punch.suspicion to ${app};

-- Keeps a body and takes its punches, all in one statement; answers with those that are new.
create function punch.take(home_zone text, serial text, place text, sent_kind text, sent_stamp text,
  sender text, skew integer, sent bytea, line_total integer, pins text, seconds text,
  statuses text, verifieds text, odd jsonb)
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
      select g.pin, (g.at at time zone home_zone)::date, g.at, serial, g.status, place, 'terminal',
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
