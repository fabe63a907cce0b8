-- Messages to people: the outbox, and how each try ended.

create schema notification;
grant usage on schema notification to ${app};

create sequence notification.message_id;
create sequence notification.attempt_id;
grant usage on sequence notification.message_id, notification.attempt_id to ${app};

-- One row a message, written in the transaction of what it tells of. A row that is being sent is
-- lent: its due_at lies some minutes ahead, and comes back by itself when the server dies.
create table notification.message (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('notification.message_id'),
  channel text not null check (channel in ('sms', 'email')),
  recipient text not null check (length(recipient) between 1 and 254),
  template text not null check (template ~ '^[a-z][a-z0-9-]{1,39}$'),
  language text not null check (language in ('en', 'hi')),
  dlt_id text check (dlt_id ~ '^[0-9]{19}$'),
  subject text not null default '' check (length(subject) <= 200),
  body text not null check (length(body) <= 4000),
  secret boolean not null,
  urgent boolean not null,
  -- What makes the same message the same, however often it is handed in.
  dedupe_key text not null check (length(dedupe_key) between 1 and 120),
  state text not null default 'queued'
    check (state in ('queued', 'sent', 'delivered', 'failed', 'suppressed')),
  reason text check (reason ~ '^[a-z][a-z0-9-]{0,39}$'),
  attempts integer not null default 0 check (attempts >= 0),
  created_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  gateway_id text check (length(gateway_id) between 1 and 65),
  sent_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, channel, dedupe_key),
  check ((sent_at is null) or state in ('sent', 'delivered', 'failed')),
  check (state in ('queued', 'sent') = (ended_at is null)),
  check (state not in ('failed', 'suppressed') or reason is not null)
);
create index message_due on notification.message (tenant_id, channel, due_at)
  where state = 'queued';
create index message_urgent on notification.message (tenant_id, channel, due_at)
  where state = 'queued' and urgent;
create index message_gateway on notification.message (tenant_id, gateway_id)
  where gateway_id is not null;
select tenancy.protect('notification.message');
grant select, insert on notification.message to ${app};
grant update (state, reason, attempts, due_at, gateway_id, sent_at, ended_at, body)
  on notification.message to ${app};

-- What has ended stays so, and nothing goes back into the queue once a gateway has taken it.
create function notification.refuse_move() returns trigger language plpgsql as $$
begin
  raise exception 'a message that is % cannot become %', old.state, new.state
    using errcode = 'check_violation';
end $$;
create trigger message_moves before update on notification.message
  for each row when (old.state <> new.state and not (old.state = 'queued'
    or (old.state = 'sent' and new.state in ('delivered', 'failed'))))
  execute function notification.refuse_move();

-- Every answer of a gateway; only ever added to.
create table notification.attempt (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('notification.attempt_id'),
  message_id bigint not null,
  at timestamptz not null default clock_timestamp(),
  outcome text not null check (outcome in ('sent', 'later', 'refused', 'delivered', 'failed')),
  reason text check (reason ~ '^[a-z][a-z0-9-]{0,39}$'),
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references notification.message (tenant_id, id)
);
create index attempt_message on notification.attempt (tenant_id, message_id, id);
select tenancy.protect('notification.attempt');
grant select, insert on notification.attempt to ${app};
