-- Who did what, when: appended, never changed; and the chain of hashes that shows when somebody
-- with more rights than the application has altered, removed or slipped in a row.

create schema audit;
grant usage on schema audit to ${app};

create sequence audit.event_id;
grant usage on sequence audit.event_id to ${app};

-- xact is the writing transaction: the chain takes only what no running transaction can still
-- precede, so that it never has to go back.
create table audit.event (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('audit.event_id'),
  xact xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  actor_id bigint not null check (actor_id >= 0),
  actor text not null check (length(actor) <= 64),
  action text not null check (action ~ '^[a-z][a-z0-9.-]{1,60}$'),
  subject text not null check (length(subject) <= 200),
  detail jsonb not null default '{}'
    check (jsonb_typeof(detail) = 'object' and octet_length(detail::text) <= 16384),
  request_id text not null check (length(request_id) <= 64),
  primary key (tenant_id, id)
);
create index event_chaining on audit.event (tenant_id, xact, id);
create index event_subject on audit.event (tenant_id, subject, id);
create index event_actor on audit.event (tenant_id, actor, id);
create index event_at on audit.event (tenant_id, at);
select tenancy.protect('audit.event');
grant select, insert on audit.event to ${app};

create table audit.chain (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  position bigint not null check (position > 0),
  event_id bigint not null,
  event_xact xid8 not null,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant_id, position),
  unique (tenant_id, event_id),
  foreign key (tenant_id, event_id) references audit.event (tenant_id, id)
);
select tenancy.protect('audit.chain');
grant select, insert on audit.chain to ${app};

-- The bytes of an event that the chain covers: every column, in one order, on every server.
create function audit.canonical(e audit.event) returns bytea
  language sql stable set timezone = 'UTC' as $$
  select convert_to(
    jsonb_build_array(e.tenant_id, e.id, e.xact::text, e.at, e.actor_id, e.actor, e.action,
      e.subject, e.detail, e.request_id)::text,
    'UTF8')
$$;
revoke all on function audit.canonical(audit.event) from public;
grant execute on function audit.canonical(audit.event) to ${app};

-- Takes at most that many waiting events of the bound programme into its chain and says how many it
-- took; none when another server is at it.
create function audit.extend(most integer) returns integer language plpgsql as $$
declare
  programme smallint := current_setting('app.tenant')::smallint;
  head record;
  e audit.event;
  last_position bigint := 0;
  last_xact xid8 := '0'::xid8;
  last_event bigint := 0;
  link bytea := decode(repeat('00', 32), 'hex');
  before_link bytea;
  taken integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('audit.chain'), programme) then
    return 0;
  end if;
  select * into head from audit.chain where tenant_id = programme order by position desc limit 1;
  if found then
    last_position := head.position;
    last_xact := head.event_xact;
    last_event := head.event_id;
    link := head.hash;
  end if;
  for e in
    select * from audit.event
      where tenant_id = programme
        and (xact, id) > (last_xact, last_event)
        and xact < pg_snapshot_xmin(pg_current_snapshot())
      order by xact, id
      limit most
  loop
    taken := taken + 1;
    before_link := link;
    link := sha256(before_link || audit.canonical(e));
    insert into audit.chain (position, event_id, event_xact, previous_hash, hash)
      values (last_position + taken, e.id, e.xact, before_link, link);
  end loop;
  return taken;
end $$;
revoke all on function audit.extend(integer) from public;
grant execute on function audit.extend(integer) to ${app};

-- Where the chain of the bound programme does not hold, first places first.
create function audit.faults(most integer)
  returns table (place bigint, event bigint, fault text)
  language sql stable as $$
  with programme as (select current_setting('app.tenant')::smallint as id),
  walked as (
    select c.position, c.event_id, c.hash, c.previous_hash, (e.id is null) as gone,
        sha256(c.previous_hash || audit.canonical(e)) as recomputed,
        lag(c.hash, 1, decode(repeat('00', 32), 'hex')) over (order by c.position) as hash_before,
        lag(c.position, 1, 0::bigint) over (order by c.position) as position_before
      from audit.chain c
        left join audit.event e on e.tenant_id = c.tenant_id and e.id = c.event_id
      where c.tenant_id = (select id from programme)),
  head as (
    select event_xact, event_id from audit.chain
      where tenant_id = (select id from programme) order by position desc limit 1)
  select * from (
    select position, event_id, case
        when gone then 'removed'
        when position <> position_before + 1 then 'gap'
        when previous_hash <> hash_before then 'broken-link'
        else 'altered' end
      from walked
      where gone or position <> position_before + 1 or previous_hash <> hash_before
        or recomputed is distinct from hash
    union all
    select null, e.id, 'inserted'
      from audit.event e, head
      where e.tenant_id = (select id from programme)
        and (e.xact, e.id) <= (head.event_xact, head.event_id)
        and not exists (select from audit.chain c
          where c.tenant_id = e.tenant_id and c.event_id = e.id)
  ) as found
  order by 1 nulls last, 2
  limit most
$$;
revoke all on function audit.faults(integer) from public;
grant execute on function audit.faults(integer) to ${app};
