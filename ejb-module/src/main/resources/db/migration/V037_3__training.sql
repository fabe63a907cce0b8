-- Courses for operators: tests that were taken, and the certificates of those who passed.

create schema training;
grant usage on schema training to ${app};
create sequence training.attempt_id;
grant usage on sequence training.attempt_id to ${app};

create table training.attempt (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('training.attempt_id'),
  course_code text not null check (course_code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  programme_version integer not null,
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  kiosk_code text not null check (kiosk_code ~ '^[A-Za-z0-9-]{1,40}$'),
  -- Codes of the questions that were drawn, in their order.
  questions text[] not null check (cardinality(questions) between 1 and 100),
  begun_on date not null,
  begun_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  answered_right smallint check (answered_right between 0 and cardinality(questions)),
  wrong text[],
  passed boolean,
  primary key (tenant_id, id),
  check ((finished_at is null) = (answered_right is null)),
  check ((finished_at is null) = (passed is null))
);
create index attempt_of_user on training.attempt (tenant_id, user_id, course_code, begun_on);
-- One at a time.
create unique index attempt_open on training.attempt (tenant_id, user_id, course_code)
  where finished_at is null;
select tenancy.protect('training.attempt');
grant select, insert on training.attempt to ${app};
grant update (finished_at, answered_right, wrong, passed) on training.attempt to ${app};

create table training.certificate (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  attempt_id bigint not null,
  number text not null check (number ~ '^T-[0-9]{1,18}$'),
  course_code text not null check (course_code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  user_id bigint not null,
  username text not null check (length(username) between 1 and 100),
  kiosk_code text not null check (kiosk_code ~ '^[A-Za-z0-9-]{1,40}$'),
  -- As the operator wrote it.
  full_name text not null check (length(full_name) between 2 and 100),
  passed_on date not null,
  valid_until date not null check (valid_until > passed_on),
  percent smallint not null check (percent between 0 and 100),
  -- Proves a copy to whoever has it in the hand.
  code text not null check (code ~ '^[A-Z2-9]{12}$'),
  primary key (tenant_id, attempt_id),
  unique (tenant_id, number),
  foreign key (tenant_id, attempt_id) references training.attempt (tenant_id, id)
);
create index certificate_of_user on training.certificate (tenant_id, user_id, course_code);
create index certificate_of_kiosk on training.certificate (tenant_id, kiosk_code);
select tenancy.protect('training.certificate');
grant select, insert on training.certificate to ${app};
