-- Grievances: what is complained of, at which office it lies, and everything that happened to it.
-- Who complains is not here, see the schema identity.

-- The people of a contact centre, and those who answer grievances at an office.
alter table access.posting drop constraint posting_role_check;
alter table access.posting add constraint posting_role_check check (role in ('state-admin',
  'society-admin', 'provider-admin', 'operator', 'cashier', 'department-officer',
  'first-appeal-officer', 'second-appeal-officer', 'grievance-officer', 'agent', 'supervisor',
  'citizen', 'auditor'));

create schema grievance;
grant usage on schema grievance to ${app};
create sequence grievance.grievance_id;
create sequence grievance.event_id;
grant usage on sequence grievance.grievance_id, grievance.event_id to ${app};

create table grievance.grievance (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('grievance.grievance_id'),
  -- Spoken on the telephone: nine digits that cannot be counted up, and one that checks them.
  token text not null check (token ~ '^[1-9][0-9]{9}$'),
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  category text not null check (category ~ '^[a-z][a-z0-9-]{0,39}$'),
  department_code text not null,
  area_code text not null,
  workflow text not null,
  programme_version integer not null,
  state text not null check (state ~ '^[a-z][a-z0-9-]{0,39}$'),
  holder_role text,
  -- The offices from the lowest level to the highest, empty where a level has none here, and the
  -- working days of each. What the clock does by itself stands here, so that it needs no rules.
  route text[] not null check (cardinality(route) between 1 and 9),
  level_days integer[] not null check (cardinality(level_days) = cardinality(route)),
  level smallint not null check (level between 1 and cardinality(route)),
  -- The highest level to which the clock takes it; above that only people do.
  clock_level smallint not null check (clock_level between 1 and cardinality(route)),
  office text not null check (office = route[level] and office <> ''),
  assignee_id bigint,
  assignee text,
  -- Without anything that finds a person, see Scrubber.
  description text not null check (length(description) between 1 and 4000),
  attributes jsonb not null default '{}' check (length(attributes::text) <= 4000),
  reply text check (length(reply) between 1 and 4000),
  channel text not null check (channel in ('phone', 'kiosk', 'web', 'open311')),
  kiosk_code text,
  about text check (about in ('receipt', 'application')),
  has_contact boolean not null,
  anonymous boolean not null,
  filed_by bigint not null,
  idempotency_key text check (idempotency_key ~ '^[A-Za-z0-9-]{1,64}$'),
  request_print text not null check (request_print ~ '^[0-9a-f]{64}$'),
  lodged_at timestamptz not null default clock_timestamp(),
  lodged_on date not null,
  -- The citizen's clock, which never moves, and the level's; null where nothing is promised.
  promised_on date,
  promise_broken boolean not null default false,
  due_on date,
  answered_at timestamptz,
  closed_on date,
  outcome text check (outcome in ('approved', 'rejected', 'closed')),
  rating text check (rating ~ '^[a-z][a-z0-9-]{0,39}$'),
  re_marks smallint not null default 0,
  -- Who is asked to take it, while a superior has to agree.
  re_mark_to text,
  reopens smallint not null default 0,
  refiled_of text,
  merged_into text,
  primary key (tenant_id, id),
  unique (tenant_id, token),
  unique (tenant_id, filed_by, idempotency_key),
  check ((outcome is null) = (closed_on is null)),
  check ((outcome is null) = (holder_role is not null))
);
select tenancy.protect('grievance.grievance');
-- The desk of an office, soonest due first; of a department, to watch over its offices.
create index grievance_of_office on grievance.grievance (tenant_id, office, due_on, id)
  where outcome is null;
create index grievance_of_department on grievance.grievance
  (tenant_id, department_code, due_on, id) where outcome is null;
create index grievance_of_kiosk on grievance.grievance (tenant_id, kiosk_code, id)
  where kiosk_code is not null;
create index grievance_closed on grievance.grievance (tenant_id, office, closed_on desc, id)
  where outcome is not null;
-- What the clock has to move, whoever is or is not working on it.
create index grievance_due on grievance.grievance (tenant_id, due_on, id)
  where holder_role = 'grievance-officer' and level < clock_level;
create index grievance_promised on grievance.grievance (tenant_id, promised_on, id)
  where outcome is null and not promise_broken;
create index grievance_merged on grievance.grievance (tenant_id, merged_into)
  where merged_into is not null;
grant select, insert on grievance.grievance to ${app};
grant update (category, department_code, area_code, state, holder_role, route, level_days, level,
  clock_level, office, assignee_id, assignee, reply, promise_broken, due_on, answered_at, closed_on,
  outcome, rating, re_marks, re_mark_to, reopens, merged_into) on grievance.grievance to ${app};

-- Everything that happened to a grievance; never edited.
create table grievance.event (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('grievance.event_id'),
  grievance_id bigint not null,
  at timestamptz not null default clock_timestamp(),
  actor_id bigint not null,
  -- An office's officer by name, the centre's agents by theirs; a citizen only as one.
  actor text not null check (length(actor) <= 64),
  role text not null check (length(role) <= 40),
  action text not null check (action ~ '^[a-z][a-z0-9-]{0,39}$'),
  to_state text not null,
  office text not null,
  remark text check (length(remark) between 1 and 4000),
  rating text,
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, grievance_id) references grievance.grievance (tenant_id, id)
);
select tenancy.protect('grievance.event');
create index event_of_grievance on grievance.event (tenant_id, grievance_id, id);
grant select, insert on grievance.event to ${app};
