-- What people do about terminals: what they tell them to do, and who is told that one is silent.

create schema upkeep;
grant usage on schema upkeep to ${app};

create sequence upkeep.command_id;
grant usage on sequence upkeep.command_id to ${app};

-- What a terminal is to do; it asks for it when it calls. Never a template, never an administrator
-- of the terminal: a number and a name.
create table upkeep.command (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('upkeep.command_id'),
  device text not null,
  kind text not null check (kind in ('restart', 'clock', 'zone', 'records', 'person', 'forget')),
  since date,
  pin text check (pin ~ '^[0-9]{1,9}$'),
  name text check (name ~ '^[ -~]{1,24}$'),
  state text not null default 'queued'
    check (state in ('queued', 'sent', 'done', 'failed', 'expired', 'withdrawn')),
  asked_by text not null check (length(asked_by) between 1 and 64),
  asked_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null check (expires_at > asked_at),
  sendings smallint not null default 0 check (sendings between 0 and 3),
  sent_at timestamptz,
  -- As it was said, in the words of the terminal's version.
  wording text check (length(wording) between 1 and 300),
  answered_at timestamptz,
  result integer,
  primary key (tenant_id, id),
  foreign key (tenant_id, device) references punch.device (tenant_id, serial),
  check ((kind = 'records') = (since is not null)),
  check ((kind in ('person', 'forget')) = (pin is not null)),
  check ((kind = 'person') = (name is not null)),
  check ((sendings > 0) = (sent_at is not null)),
  check (state <> 'done' or answered_at is not null)
);
create index command_open on upkeep.command (tenant_id, device, id)
  where state in ('queued', 'sent');
create index command_ending on upkeep.command (tenant_id, expires_at)
  where state in ('queued', 'sent');
create index command_of_device on upkeep.command (tenant_id, device, id desc);
-- The same thing asked twice before the terminal has called is one command.
create unique index command_once on upkeep.command (tenant_id, device, kind, coalesce(pin, ''),
  coalesce(since, date '1970-01-01')) where state = 'queued';
select tenancy.protect('upkeep.command');
grant select, insert on upkeep.command to ${app};
grant update (state, sendings, sent_at, wording, answered_at, result) on upkeep.command to ${app};

-- What a terminal is told now: what waits, and what it was told and never answered, again. A
-- restart is told once, because a terminal that restarts may never answer.
create function upkeep.tell(serial text, most integer)
  returns table (number bigint, what text, since_day date, whose text, called text)
  language sql as $$
  update upkeep.command c
  set state = 'sent', sent_at = clock_timestamp(), sendings = c.sendings + 1
  where c.id in (
    select w.id from upkeep.command w
    where w.device = serial and w.expires_at > now()
      and (w.state = 'queued' or (w.state = 'sent' and w.kind <> 'restart' and w.sendings < 3
        and w.sent_at < now() - interval '5 minutes'))
    order by w.id limit most for update skip locked)
    and c.device = serial and c.state in ('queued', 'sent')
  returning c.id, c.kind, c.since, c.pin, c.name
$$;
grant execute on function upkeep.tell to ${app};

-- A terminal that was missed in sitting hours: once for each silence.
create table upkeep.silence (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  device text not null,
  centre text not null check (length(centre) between 1 and 40),
  since timestamptz not null,
  alarmed_at timestamptz not null,
  back_at timestamptz check (back_at > since),
  primary key (tenant_id, device, since),
  foreign key (tenant_id, device) references punch.device (tenant_id, serial)
);
-- Of one silence there is one alarm, until the terminal has called again.
create unique index silence_open on upkeep.silence (tenant_id, device) where back_at is null;
select tenancy.protect('upkeep.silence');
grant select, insert on upkeep.silence to ${app};
grant update (back_at) on upkeep.silence to ${app};

-- Terminals that have been silent for so many minutes of the sitting hours of their centres, at
-- that moment of a day that is worked; each silence once. Sitting hours are from the first minute
-- at which somebody has to be there to the last.
create function upkeep.miss(today date, moment timestamptz, now_minute integer, minutes integer)
  returns table (serial text, place text, last_seen timestamptz) language plpgsql as $$
#variable_conflict use_column
begin
  -- At night nobody has to be anywhere, and nothing more is asked.
  if not exists (select from roster.entry e
      where e.weekday = extract(isodow from today)::smallint
        and now_minute between e.from_minute + minutes and 1439) then
    return;
  end if;
  return query
    with silent as (
      select d.serial, d.centre, d.last_seen_at from punch.device d
      where d.status = 'admitted' and d.last_seen_at < moment - make_interval(mins => minutes)
        and not exists (
          select from upkeep.silence x where x.device = d.serial and x.back_at is null)),
    sitting as (
      select c.centre, min(w.from_minute) as opens, max(w.until_minute) as closes
      from (select distinct centre from silent) c
      cross join lateral roster.due(today, c.centre) w
      where w.exempt is null or w.exempt not in ('closed', 'holiday', 'device-down')
      group by c.centre)
    insert into upkeep.silence (device, centre, since, alarmed_at)
      select s.serial, s.centre, s.last_seen_at, moment
      from silent s join sitting h on h.centre = s.centre
      where now_minute between h.opens + minutes and h.closes
      on conflict do nothing
      returning device, centre, since;
end $$;
grant execute on function upkeep.miss to ${app};
