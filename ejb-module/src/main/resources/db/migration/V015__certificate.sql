-- Certificates, the orders by which somebody may issue them, and the numbered sheets for them.

create schema certificate;
grant usage on schema certificate to ${app};

create sequence certificate.authority_id;
grant usage on sequence certificate.authority_id to ${app};

-- An order that lets a person issue certificates of some services for some time. It ends by itself
-- on its last day, and earlier when somebody ends it.
create table certificate.authority (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('certificate.authority_id'),
  order_number text not null check (order_number ~ '^[A-Za-z0-9][A-Za-z0-9 ./()-]{0,59}$'),
  department text not null check (department ~ '^[A-Za-z0-9-]{1,40}$'),
  username text not null check (length(username) between 1 and 64),
  services text[] not null check (cardinality(services) between 1 and 100),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  granted_by text not null,
  granted_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  ended_by text,
  ended_reason text check (length(ended_reason) between 3 and 300),
  primary key (tenant_id, id),
  unique (tenant_id, department, order_number, username),
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (ended_reason is null))
);
create index authority_person on certificate.authority (tenant_id, username, valid_until);
select tenancy.protect('certificate.authority');
grant select, insert on certificate.authority to ${app};
grant update (ended_at, ended_by, ended_reason) on certificate.authority to ${app};

create sequence certificate.certificate_id;
grant usage on sequence certificate.certificate_id to ${app};

-- One row for each number, written with the decision; the paper follows when the signer has made
-- it. What the paper says is kept here, so that it can be made again letter for letter until it is.
create table certificate.certificate (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('certificate.certificate_id'),
  number text not null check (number ~ '^[A-Z0-9-]{4,60}$'),
  application_number text not null check (length(application_number) between 1 and 60),
  service_code text not null check (service_code ~ '^[A-Za-z0-9-]{1,40}$'),
  department text not null check (department ~ '^[A-Za-z0-9-]{1,40}$'),
  programme_version integer not null check (programme_version > 0),
  template text not null check (template ~ '^[A-Za-z0-9-]{1,40}$'),
  holder_name text not null check (length(holder_name) between 1 and 200),
  wording jsonb not null,
  inputs jsonb not null,
  officer_user text not null check (length(officer_user) between 1 and 64),
  officer_name text not null check (length(officer_name) between 1 and 200),
  authority_id bigint,
  decided_on date not null,
  valid_until date check (valid_until >= decided_on),
  needs_sheet boolean not null,
  code text not null check (code ~ '^[A-Z2-7]{16}$'),
  state text not null default 'to-sign'
    check (state in ('to-sign', 'issued', 'revoked', 'superseded')),
  made_at timestamptz not null default clock_timestamp(),
  next_try_at timestamptz default clock_timestamp(),
  attempts integer not null default 0 check (attempts >= 0),
  signed_at timestamptz,
  copies integer not null default 0 check (copies >= 0),
  ended_at timestamptz,
  ended_by text,
  ended_reason text check (length(ended_reason) between 3 and 300),
  superseded_by text check (superseded_by <> number),
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, authority_id) references certificate.authority (tenant_id, id),
  check ((state = 'to-sign') = (next_try_at is not null)),
  check (state <> 'issued' or signed_at is not null),
  check ((state in ('revoked', 'superseded')) = (ended_at is not null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (ended_reason is null)),
  check ((state = 'superseded') = (superseded_by is not null))
);
-- A decision makes one certificate, however often it is told of it.
create unique index certificate_application on certificate.certificate
  (tenant_id, application_number) where state in ('to-sign', 'issued');
create index certificate_due on certificate.certificate (tenant_id, next_try_at)
  where state = 'to-sign';
create index certificate_history on certificate.certificate (tenant_id, application_number, id);
select tenancy.protect('certificate.certificate');
grant select, insert on certificate.certificate to ${app};
grant update (state, next_try_at, attempts, signed_at, copies, ended_at, ended_by, ended_reason,
  superseded_by) on certificate.certificate to ${app};

-- What has ended stays so; only its copies may still be counted.
create function certificate.refuse_move() returns trigger language plpgsql as $$
begin
  raise exception 'a certificate that is % cannot become %', old.state, new.state
    using errcode = 'check_violation';
end $$;
create trigger certificate_moves before update of state on certificate.certificate
  for each row when (old.state in ('revoked', 'superseded')
    or (old.state = 'issued' and new.state = 'to-sign'))
  execute function certificate.refuse_move();

-- The signed paper, byte for byte; a changed byte would break the signature.
create table certificate.document (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  certificate_id bigint not null,
  content bytea not null check (length(content) between 100 and 5000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, certificate_id),
  foreign key (tenant_id, certificate_id) references certificate.certificate (tenant_id, id)
);
select tenancy.protect('certificate.document');
grant select, insert on certificate.document to ${app};

create schema stationery;
grant usage on schema stationery to ${app};

-- A numbered sheet lies at one kiosk until it is used or spoilt; both are for good.
create table stationery.sheet (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  serial text not null check (serial ~ '^[A-Z0-9-]{0,20}[0-9]{1,9}$'),
  kiosk text not null check (kiosk ~ '^[A-Za-z0-9-]{1,40}$'),
  state text not null default 'issued' check (state in ('issued', 'used', 'spoilt')),
  issued_at timestamptz not null default clock_timestamp(),
  issued_by text not null,
  certificate_number text check (length(certificate_number) between 4 and 60),
  copy integer check (copy > 0),
  ended_at timestamptz,
  ended_by text,
  reason text check (length(reason) between 3 and 300),
  primary key (tenant_id, serial),
  check ((state = 'issued') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((state = 'used') = (certificate_number is not null)),
  check ((certificate_number is null) = (copy is null)),
  check ((state = 'spoilt') = (reason is not null))
);
create index sheet_kiosk on stationery.sheet (tenant_id, kiosk, state, serial);
create index sheet_certificate on stationery.sheet (tenant_id, certificate_number)
  where certificate_number is not null;
select tenancy.protect('stationery.sheet');
grant select, insert on stationery.sheet to ${app};
grant update (state, certificate_number, copy, ended_at, ended_by, reason)
  on stationery.sheet to ${app};

create function stationery.refuse_sheet() returns trigger language plpgsql as $$
begin
  raise exception 'sheet % is % already', old.serial, old.state using errcode = 'check_violation';
end $$;
create trigger sheet_moves before update on stationery.sheet
  for each row when (old.state <> 'issued') execute function stationery.refuse_sheet();
