-- Who is behind a grievance. Apart from everything else: the application's own role has no right
-- here at all. It may take the role ${identity} for the rest of a transaction, which one class
-- does, and even then reads nothing but ciphertext, whose key lies in a file of the server.

create schema identity;
grant usage on schema identity to ${identity};
create sequence identity.unsealing_id;
grant usage on sequence identity.unsealing_id to ${identity};

create table identity.person (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  -- What the person stands behind, such as grievance/4829136057.
  subject text not null check (subject ~ '^[a-z]{1,20}/[A-Za-z0-9-]{1,43}$'),
  -- Keyed hash of the mobile number, or of the code that stands for one: to find, not to read.
  look_up bytea not null check (octet_length(look_up) = 32),
  sealed bytea not null check (octet_length(sealed) between 29 and 65536),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, subject)
);
create index person_look_up on identity.person (tenant_id, look_up, at desc);
select tenancy.protect('identity.person');
create policy sealed on identity.person as restrictive
  using (current_user = '${identity}') with check (current_user = '${identity}');
grant select, insert on identity.person to ${identity};

-- Somebody asks to see who it is, somebody else allows it or does not.
create table identity.unsealing (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('identity.unsealing_id'),
  subject text not null,
  reason text not null check (length(reason) between 10 and 2000),
  asked_by bigint not null,
  asker text not null check (length(asker) <= 64),
  asked_at timestamptz not null default clock_timestamp(),
  decided_by bigint,
  decider text check (length(decider) <= 64),
  decided_at timestamptz,
  -- Until when the asker may look; null while nobody has decided, and where it was refused.
  open_until timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, subject) references identity.person (tenant_id, subject),
  check (decided_by <> asked_by),
  check ((decided_by is null) = (decided_at is null)),
  check (open_until is null or decided_at is not null)
);
create unique index unsealing_waiting on identity.unsealing (tenant_id, subject)
  where decided_at is null;
create index unsealing_of_subject on identity.unsealing (tenant_id, subject, id);
select tenancy.protect('identity.unsealing');
create policy sealed on identity.unsealing as restrictive
  using (current_user = '${identity}') with check (current_user = '${identity}');
grant select, insert on identity.unsealing to ${identity};
grant update (decided_by, decider, decided_at, open_until) on identity.unsealing to ${identity};
