-- The citizen's request, from the counter to the decision, and everything that happened to it.

create schema application;
grant usage on schema application to ${app};

create sequence application.intake_id;
create sequence application.case_id;
create sequence application.event_id;
grant usage on sequence application.intake_id, application.case_id, application.event_id to ${app};

-- What was handed in with a request, kept before it is charged for: should the server stop between
-- the charge and the case, the case is still made with its papers. Found by the charge's own key.
create table application.intake (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('application.intake_id'),
  kiosk_id bigint not null,
  operator_id bigint not null,
  idempotency_key text not null check (idempotency_key ~ '^[A-Za-z0-9-]{1,64}$'),
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  expected_total_paise bigint not null check (expected_total_paise >= 0),
  applicant jsonb not null check (pg_column_size(applicant) <= 16384),
  documents jsonb not null check (pg_column_size(documents) <= 16384),
  -- Whether a paper is missing that the service requires.
  lacks boolean not null,
  consent_method text not null check (consent_method in ('otp', 'signature')),
  consent_reference text not null check (length(consent_reference) between 1 and 100),
  language text not null check (language in ('en', 'hi')),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  unique (tenant_id, kiosk_id, idempotency_key),
  foreign key (tenant_id, kiosk_id) references network.kiosk (tenant_id, id)
);
select tenancy.protect('application.intake');
grant select, insert, delete on application.intake to ${app};

create table application.service_application (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('application.case_id'),
  -- The letter A and the number of its receipt.
  number text not null check (number ~ '^A-.{3,100}$'),
  transaction_id bigint not null,
  service_code text not null,
  department_code text not null,
  -- The workflow and everything else are read in the version under which it was filed.
  workflow text not null,
  programme_version integer not null,
  state text not null check (state ~ '^[a-z][a-z0-9-]{0,39}$'),
  clock text not null check (clock in ('running', 'stopped', 'ended')),
  holder_role text,
  holder_user bigint,
  channel text not null check (channel in ('kiosk', 'citizen')),
  kiosk_code text not null,
  applicant jsonb not null,
  applicant_name text not null,
  mobile text,
  inputs jsonb not null,
  documents jsonb not null,
  language text not null check (language in ('en', 'hi')),
  filed_at timestamptz not null,
  filed_on date not null,
  -- As it was printed; no one may change it.
  promised_on date,
  -- Days that the office has, and how many had passed when the clock was last started.
  days integer check (days > 0),
  clock_used integer not null default 0 check (clock_used >= 0),
  running_since date not null,
  stopped_since date check (stopped_since >= running_since),
  due_on date,
  due_sort date not null generated always as (coalesce(due_on, 'infinity'::date)) stored,
  broken_on date,
  outcome text check (outcome in ('approved', 'rejected', 'closed')),
  decided_on date,
  decided_by bigint,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, transaction_id),
  foreign key (tenant_id, transaction_id) references counter.transaction (tenant_id, id),
  check ((outcome is null) = (clock <> 'ended')),
  check ((outcome is null) = (decided_on is null)),
  check ((days is null) = (promised_on is null)),
  check ((days is null) = (due_on is null)),
  check ((clock = 'running') = (stopped_since is null))
) with (fillfactor = 80);
select tenancy.protect('application.service_application');
create index case_of_department on application.service_application
  (tenant_id, department_code, holder_role, due_sort, id) where outcome is null;
create index case_of_kiosk on application.service_application
  (tenant_id, kiosk_code, holder_role, due_sort, id) where outcome is null;
create index case_filed_at_kiosk on application.service_application (tenant_id, kiosk_code, id);
create index case_filed_by_mobile on application.service_application (tenant_id, mobile, id);
create index case_filed_with_department on application.service_application
  (tenant_id, department_code, id);
-- What the clock looks for: promises that break, and papers that were not brought.
create index case_due on application.service_application (tenant_id, due_on)
  where clock = 'running' and broken_on is null;
create index case_stopped on application.service_application (tenant_id, stopped_since)
  where clock = 'stopped';
grant select, insert on application.service_application to ${app};
grant update (state, clock, holder_role, holder_user, documents, clock_used, running_since,
  stopped_since, due_on, broken_on, outcome, decided_on, decided_by)
  on application.service_application to ${app};

-- Everything that happened to a case; never edited.
create table application.event (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('application.event_id'),
  application_id bigint not null,
  at timestamptz not null default clock_timestamp(),
  actor_id bigint not null,
  actor text not null check (length(actor) <= 64),
  role text not null check (length(role) <= 40),
  action text not null check (action ~ '^[a-z][a-z0-9-]{0,39}$'),
  from_state text,
  to_state text not null,
  remark text check (length(remark) between 1 and 2000),
  reason_code text check (length(reason_code) <= 40),
  inputs jsonb check (pg_column_size(inputs) <= 32768),
  documents jsonb not null default '[]',
  due_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, application_id)
    references application.service_application (tenant_id, id)
);
select tenancy.protect('application.event');
create index event_of_case on application.event (tenant_id, application_id, id);
grant select, insert on application.event to ${app};

-- Wrong answers on the public page, by number and by mobile: who guesses has to wait.
create table application.tracking_attempt (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  subject text not null check (length(subject) between 1 and 120),
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (tenant_id, subject)
);
create index tracking_attempt_last on application.tracking_attempt (tenant_id, last_at);
select tenancy.protect('application.tracking_attempt');
grant select, insert, delete on application.tracking_attempt to ${app};
grant update (failures, last_at, locked_until) on application.tracking_attempt to ${app};
