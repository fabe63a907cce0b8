-- The contact centre: who sits where, calls, what was said in them, and what is still to be called.

create schema contact;
grant usage on schema contact to ${app};

create sequence contact.call_id;
create sequence contact.interaction_id;
create sequence contact.task_id;
grant usage on sequence contact.call_id, contact.interaction_id, contact.task_id to ${app};

-- Where an agent sits and what the agent does at this moment.
create table contact.seat (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  extension text not null check (extension ~ '^[0-9]{2,8}$'),
  state text not null check (state in ('away', 'ready', 'talking', 'wrap-up')),
  since timestamptz not null default clock_timestamp(),
  primary key (tenant_id, user_id)
);
-- A telephone rings for one person.
create unique index seat_extension on contact.seat (tenant_id, extension) where state <> 'away';
select tenancy.protect('contact.seat');
grant select, insert on contact.seat to ${app};
grant update (username, extension, state, since) on contact.seat to ${app};

-- When somebody was at the seat: the shifts, and what is paid for by seat.
create table contact.sitting (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  since timestamptz not null default clock_timestamp(),
  until timestamptz check (until >= since),
  primary key (tenant_id, user_id, since)
);
create unique index sitting_open on contact.sitting (tenant_id, user_id) where until is null;
create index sitting_since on contact.sitting (tenant_id, since);
select tenancy.protect('contact.sitting');
grant select, insert on contact.sitting to ${app};
grant update (until) on contact.sitting to ${app};

-- A call as the telephone exchange tells of it. The caller is a keyed hash; the number itself is
-- sealed with the identities.
create table contact.call (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('contact.call_id'),
  external_id text not null check (external_id ~ '^[A-Za-z0-9._:-]{1,80}$'),
  direction text not null check (direction in ('inbound', 'outbound')),
  caller text check (caller ~ '^[0-9a-f]{64}$'),
  user_id bigint,
  username text check (length(username) between 1 and 100),
  extension text check (extension ~ '^[0-9]{2,8}$'),
  state text not null check (state in ('ringing', 'talking', 'wrap-up', 'done', 'lost')),
  rang_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz,
  ended_at timestamptz,
  wrapped_at timestamptz,
  wrap_up text check (wrap_up ~ '^[a-z][a-z0-9-]{0,39}$'),
  -- What the agent has typed so far, sealed, so that a lost browser loses nothing.
  draft text check (length(draft) <= 131072),
  primary key (tenant_id, id),
  unique (tenant_id, external_id),
  check (state in ('ringing', 'lost') or (user_id is not null and answered_at is not null)),
  check ((state = 'done') = (wrapped_at is not null)),
  check ((state = 'done') = (wrap_up is not null)),
  check (state not in ('done', 'lost') or draft is null)
);
create index call_of_user on contact.call (tenant_id, user_id)
  where state in ('ringing', 'talking', 'wrap-up');
create index call_time on contact.call (tenant_id, rang_at);
create index call_of_caller on contact.call (tenant_id, caller, rang_at) where caller is not null;
select tenancy.protect('contact.call');
grant select, insert on contact.call to ${app};
grant update (user_id, username, extension, state, answered_at, ended_at, wrapped_at, wrap_up,
  draft) on contact.call to ${app};

-- What somebody wanted, and what was done about it: told an article, lodged, or noted.
create table contact.interaction (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('contact.interaction_id'),
  at timestamptz not null default clock_timestamp(),
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  call_id bigint,
  direction text not null check (direction in ('inbound', 'outbound')),
  caller text check (caller ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  article_code text check (article_code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  token text check (token ~ '^[0-9]{10}$'),
  -- Scrubbed of whatever finds a person.
  note text check (length(note) between 1 and 2000),
  closed boolean not null,
  idempotency_key text not null check (idempotency_key ~ '^[A-Za-z0-9-]{1,64}$'),
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, id),
  unique (tenant_id, user_id, idempotency_key),
  foreign key (tenant_id, call_id) references contact.call (tenant_id, id)
);
create index interaction_of_caller on contact.interaction (tenant_id, caller, at desc)
  where caller is not null;
create index interaction_at on contact.interaction (tenant_id, at);
create index interaction_of_call on contact.interaction (tenant_id, call_id)
  where call_id is not null;
select tenancy.protect('contact.interaction');
grant select, insert on contact.interaction to ${app};

-- Somebody is to be called.
create table contact.task (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('contact.task_id'),
  kind text not null check (kind in ('tell-office', 'take-consent')),
  token text not null check (token ~ '^[0-9]{10}$'),
  office text check (length(office) between 1 and 100),
  state text not null default 'open' check (state in ('open', 'claimed', 'done', 'given-up')),
  due_at timestamptz not null default clock_timestamp(),
  attempts smallint not null default 0 check (attempts between 0 and 100),
  claimed_by bigint,
  claimer text check (length(claimer) between 1 and 100),
  claimed_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'claimed') = (claimed_by is not null)),
  check ((claimed_by is null) = (claimer is null)),
  check ((claimed_by is null) = (claimed_at is null)),
  check ((state in ('done', 'given-up')) = (ended_at is not null))
);
-- The same is asked for once at a time.
create unique index task_open on contact.task (tenant_id, kind, token)
  where state in ('open', 'claimed');
create index task_due on contact.task (tenant_id, due_at) where state = 'open';
create index task_claimed on contact.task (tenant_id, claimed_by) where state = 'claimed';
select tenancy.protect('contact.task');
grant select, insert on contact.task to ${app};
grant update (state, due_at, attempts, claimed_by, claimer, claimed_at, office, ended_at)
  on contact.task to ${app};

create table contact.attempt (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  task_id bigint not null,
  nr smallint not null check (nr between 1 and 100),
  at timestamptz not null default clock_timestamp(),
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  outcome text not null check (outcome in ('told', 'consented', 'refused', 'not-answered',
    'wrong-number')),
  remark text check (length(remark) between 1 and 500),
  primary key (tenant_id, task_id, nr),
  foreign key (tenant_id, task_id) references contact.task (tenant_id, id)
);
select tenancy.protect('contact.attempt');
grant select, insert on contact.attempt to ${app};

-- A third party listens to a random sample and says how good it was.
create table contact.review (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  call_id bigint not null,
  drawn_on date not null,
  drawn_at timestamptz not null default clock_timestamp(),
  score smallint check (score between 1 and 5),
  remark text check (length(remark) between 1 and 500),
  reviewer text check (length(reviewer) between 1 and 100),
  reviewed_at timestamptz,
  primary key (tenant_id, call_id),
  foreign key (tenant_id, call_id) references contact.call (tenant_id, id),
  check ((score is null) = (reviewer is null)),
  check ((score is null) = (reviewed_at is null))
);
create index review_drawn on contact.review (tenant_id, drawn_on);
select tenancy.protect('contact.review');
grant select, insert on contact.review to ${app};
grant update (score, remark, reviewer, reviewed_at) on contact.review to ${app};
