-- Programmes, their hosts and their published versions; and the row-level security of every tenant
-- table. The application signs in as ${app}, which owns nothing.

create schema tenancy;
grant usage on schema tenancy to ${app};

-- Puts a table under row-level security: a row is seen and written only by the programme that the
-- transaction is bound to. Without a bound programme current_setting refuses, so nothing is seen by
-- accident. The sub-select is evaluated once a statement, so indexes stay in use.
create function tenancy.protect(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy programme on %s'
    ' using (tenant_id = (select current_setting(''app.tenant'')::smallint))'
    ' with check (tenant_id = (select current_setting(''app.tenant'')::smallint))', target);
end $$;
revoke all on function tenancy.protect(regclass) from public;

-- Not a tenant table: it is read to find out which programme a caller means.
create table tenancy.programme (
  id smallint primary key check (id between 1 and 32000),
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
  version integer not null check (version >= 0),
  created_at timestamptz not null default now()
);
grant select, insert on tenancy.programme to ${app};
grant update (version) on tenancy.programme to ${app};

-- Not a tenant table, for the same reason. A host names one programme.
create table tenancy.host (
  host text primary key check (host = lower(host) and length(host) between 1 and 253),
  tenant_id smallint not null references tenancy.programme
);
create index host_programme on tenancy.host (tenant_id);
grant select, insert, delete on tenancy.host to ${app};

-- What was published, never edited: a record keeps the version it was made under.
create table tenancy.programme_version (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  version integer not null check (version > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sections jsonb not null,
  published_at timestamptz not null default now(),
  published_by text not null,
  primary key (tenant_id, version)
);
select tenancy.protect('tenancy.programme_version');
grant select, insert on tenancy.programme_version to ${app};
