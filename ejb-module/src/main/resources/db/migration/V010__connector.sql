-- What was said between this server and the billers, and the chain of hashes over it.

create schema connector;
grant usage on schema connector to ${app};

create sequence connector.message_id;
grant usage on sequence connector.message_id to ${app};

-- Every request and answer as it went over the wire; only ever added to. The transaction's number
-- tells the sealer which messages can have no older sibling that is still to be committed.
create table connector.message (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('connector.message_id'),
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  exchange text not null check (exchange ~ '^[0-9a-f]{32}$'),
  biller text not null check (biller ~ '^[A-Za-z0-9-]{1,40}$'),
  operation text not null check (operation in ('describe', 'fetch', 'pay', 'status')),
  direction text not null check (direction in ('request', 'answer')),
  payment_key text check (payment_key ~ '^[A-Za-z0-9-]{1,64}$'),
  http_status integer check (http_status between 100 and 999),
  fault text check (fault ~ '^[a-z-]{1,40}$'),
  path text not null check (length(path) <= 500),
  digest text not null check (length(digest) <= 500),
  signature_input text not null check (length(signature_input) <= 500),
  signature text not null check (length(signature) <= 500),
  request_signature text not null check (length(request_signature) <= 500),
  public_key text not null check (length(public_key) <= 200),
  body bytea not null check (octet_length(body) <= 65536),
  primary key (tenant_id, id),
  unique (tenant_id, exchange, direction),
  check (direction = 'answer' or (http_status is null and fault is null)),
  check (operation not in ('pay', 'status') or payment_key is not null)
);
create index message_order on connector.message (tenant_id, xid, id);
create index message_payment on connector.message (tenant_id, payment_key, id)
  where payment_key is not null;
select tenancy.protect('connector.message');
grant select, insert on connector.message to ${app};

-- The chain: each place holds the hash of its message and of the place before it.
create table connector.seal (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  position bigint not null check (position > 0),
  message_id bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, position),
  unique (tenant_id, message_id),
  foreign key (tenant_id, message_id) references connector.message (tenant_id, id)
);
select tenancy.protect('connector.seal');
grant select, insert on connector.seal to ${app};

-- Seconds since 1970 instead of a date, because a date is written in the reader's time zone.
create function connector.message_sha256(m connector.message, previous text) returns text
  language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(previous, m.id, extract(epoch from m.at)::text,
    m.exchange, m.biller, m.operation, m.direction, m.payment_key, m.http_status, m.fault, m.path,
    m.digest, m.signature_input, m.signature, m.request_signature, m.public_key,
    encode(m.body, 'base64'))::text, 'UTF8')), 'hex')
$$;

-- Adds the next messages to the chain of the bound programme and says how many. A message waits
-- until no transaction that began before its own is still running, so that the order of the chain
-- is the order of transactions and nothing appears behind its end.
create function connector.seal_messages(most integer) returns integer
  language plpgsql as $$
declare
  place bigint := 0;
  hash text := repeat('0', 64);
  last_xid xid8 := '0';
  last_id bigint := 0;
  added integer := 0;
  m connector.message;
begin
  if not pg_try_advisory_xact_lock(
      hashtext('connector.seal'), current_setting('app.tenant')::integer) then
    return 0;
  end if;
  select s.position, s.sha256, t.xid, t.id into place, hash, last_xid, last_id
    from connector.seal s join connector.message t on t.id = s.message_id
    order by s.position desc limit 1;
  if not found then
    place := 0;
    hash := repeat('0', 64);
    last_xid := '0';
    last_id := 0;
  end if;
  for m in
    select * from connector.message t
      where (t.xid, t.id) > (last_xid, last_id) and t.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by t.xid, t.id limit most
  loop
    place := place + 1;
    hash := connector.message_sha256(m, hash);
    insert into connector.seal (position, message_id, sha256) values (place, m.id, hash);
    added := added + 1;
  end loop;
  return added;
end $$;

-- Reckons the chain again: how many places it has, how many messages wait, the first that is wrong.
create function connector.verify_chain(out sealed bigint, out waiting bigint, out broken_at bigint)
  language sql stable as $$
  with chain as (
    select s.position, s.sha256,
      row_number() over (order by s.position) as expected_position,
      connector.message_sha256(
        m, lag(s.sha256, 1, repeat('0', 64)) over (order by s.position)) as expected
    from connector.seal s join connector.message m on m.id = s.message_id)
  select (select count(*) from connector.seal),
    (select count(*) from connector.message m
      where not exists (select 1 from connector.seal s where s.message_id = m.id)),
    coalesce((select min(position) from chain
      where sha256 <> expected or position <> expected_position), 0)
$$;
