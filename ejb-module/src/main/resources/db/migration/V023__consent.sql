-- A citizen's consent to be filed for: asked by a code sent to the mobile, or by a print to sign.

create schema consent;
grant usage on schema consent to ${app};

create sequence consent.consent_id;
grant usage on sequence consent.consent_id to ${app};

create table consent.consent (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null,
  -- What stands on the print and goes with the request.
  number text not null check (number ~ '^S-[0-9]{8,18}$'),
  kiosk_id bigint not null,
  operator_id bigint not null,
  service_code text not null check (length(service_code) between 1 and 40),
  applicant_name text not null check (length(applicant_name) between 1 and 120),
  mobile text check (mobile ~ '^[6-9][0-9]{9}$'),
  method text not null check (method in ('otp', 'signature')),
  language text not null check (language in ('en', 'hi')),
  code_sha256 text check (code_sha256 ~ '^[0-9a-f]{64}$'),
  tries smallint not null default 0 check (tries between 0 and 5),
  at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  given_at timestamptz,
  -- The request that it was given for; one consent is for one request.
  used_by text check (used_by ~ '^[A-Za-z0-9-]{1,64}$'),
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, kiosk_id) references network.kiosk (tenant_id, id),
  check ((method = 'otp') = (code_sha256 is not null)),
  check (method <> 'otp' or mobile is not null),
  check (used_by is null or given_at is not null)
);
select tenancy.protect('consent.consent');
create index consent_of_mobile on consent.consent (tenant_id, mobile, at) where mobile is not null;
create index consent_used_by on consent.consent (tenant_id, kiosk_id, used_by)
  where used_by is not null;
grant select, insert on consent.consent to ${app};
grant update (tries, given_at, used_by) on consent.consent to ${app};
