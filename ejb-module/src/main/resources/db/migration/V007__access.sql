-- Users, what they are trusted with and where, and their sessions.

create schema access;
grant usage on schema access to ${app};

create sequence access.user_id;
create sequence access.posting_id;
grant usage on sequence access.user_id, access.posting_id to ${app};

create table access.app_user (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('access.user_id'),
  username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  password_hash text not null check (password_hash like '$pbkdf2-sha512$%'),
  active boolean not null default true,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, username)
);
select tenancy.protect('access.app_user');
grant select, insert on access.app_user to ${app};
grant update (password_hash, active) on access.app_user to ${app};

-- A role at a place, for some time; an ended posting stays, because it explains what was done.
create table access.posting (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('access.posting_id'),
  user_id bigint not null,
  role text not null check (role in ('state-admin', 'society-admin', 'provider-admin', 'operator',
    'cashier', 'department-officer', 'auditor')),
  place text not null check (length(place) <= 40),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references access.app_user (tenant_id, id)
);
create unique index posting_once on access.posting (tenant_id, user_id, role, place)
  where ended_at is null;
create index posting_place on access.posting (tenant_id, role, place) where ended_at is null;
select tenancy.protect('access.posting');
grant select, insert on access.posting to ${app};
grant update (ended_at) on access.posting to ${app};

-- Failed sign-ins by the name that was typed, whether such a user exists or not: otherwise the
-- lock-out would tell which names exist.
create table access.attempt (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  username text not null check (length(username) <= 64),
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (tenant_id, username)
);
create index attempt_last on access.attempt (tenant_id, last_at);
select tenancy.protect('access.attempt');
grant select, insert, delete on access.attempt to ${app};
grant update (failures, last_at, locked_until) on access.attempt to ${app};

-- From a sign-in to its end; all refresh tokens of one sign-in stand or fall with it.
create table access.session (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id text not null check (id ~ '^[0-9a-f]{32}$'),
  user_id bigint not null,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'reused-token', 'user-changed')),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references access.app_user (tenant_id, id),
  check ((ended_at is null) = (end_reason is null)),
  check (expires_at > started_at)
);
create index session_of_user on access.session (tenant_id, user_id);
create index session_expiry on access.session (tenant_id, expires_at);
select tenancy.protect('access.session');
grant select, insert, delete on access.session to ${app};
grant update (ended_at, end_reason) on access.session to ${app};

create table access.refresh_token (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  session_id text not null,
  used_at timestamptz,
  primary key (tenant_id, sha256),
  foreign key (tenant_id, session_id) references access.session (tenant_id, id) on delete cascade
);
create index refresh_token_session on access.refresh_token (tenant_id, session_id);
select tenancy.protect('access.refresh_token');
grant select, insert, delete on access.refresh_token to ${app};
grant update (used_at) on access.refresh_token to ${app};
