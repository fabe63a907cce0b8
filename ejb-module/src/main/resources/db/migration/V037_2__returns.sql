-- Periodic returns that centres type in for departments.

create schema returns;
grant usage on schema returns to ${app};
create sequence returns.filing_id;
grant usage on sequence returns.filing_id to ${app};

-- One return of one centre for one period: a draft until it is submitted.
create table returns.filing (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('returns.filing_id'),
  return_code text not null check (return_code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  kiosk_code text not null check (kiosk_code ~ '^[A-Za-z0-9-]{1,40}$'),
  period_from date not null,
  period_until date not null check (period_until >= period_from),
  due_on date not null check (due_on >= period_until),
  programme_version integer not null,
  answers jsonb not null check (pg_column_size(answers) <= 32768),
  kept_at timestamptz not null default clock_timestamp(),
  submitted_on date check (submitted_on >= period_until),
  username text not null check (length(username) between 1 and 100),
  corrections integer not null default 0 check (corrections >= 0),
  primary key (tenant_id, id),
  unique (tenant_id, return_code, kiosk_code, period_from)
);
create index filing_of_kiosk on returns.filing (tenant_id, kiosk_code, period_from);
create index filing_of_period on returns.filing (tenant_id, period_from, return_code);
select tenancy.protect('returns.filing');
grant select, insert on returns.filing to ${app};
grant update (programme_version, answers, kept_at, submitted_on, username, corrections)
  on returns.filing to ${app};

-- Every wording that was ever submitted; the first is nr 1 and has no reason, each later one has.
create table returns.submission (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  filing_id bigint not null,
  nr integer not null check (nr > 0),
  at timestamptz not null default clock_timestamp(),
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  answers jsonb not null check (pg_column_size(answers) <= 32768),
  reason text check (length(reason) between 3 and 500),
  primary key (tenant_id, filing_id, nr),
  foreign key (tenant_id, filing_id) references returns.filing (tenant_id, id),
  check ((nr = 1) = (reason is null))
);
select tenancy.protect('returns.submission');
grant select, insert on returns.submission to ${app};

-- Who has to file: the active kiosks, with where they are and who runs them.
create view returns.place with (security_invoker = true) as
  select k.tenant_id, k.code, k.name_en, k.name_hi, k.type, a.path as area_path,
    p.code as provider_code
  from network.kiosk k
  join hierarchy.area a on a.tenant_id = k.tenant_id and a.id = k.area_id
  left join network.provider p on p.tenant_id = k.tenant_id and p.id = k.provider_id
  where k.status = 'active';
grant select on returns.place to ${app};
