-- Fingers that are known, encrypted; who tried; and where telephones were that punched.

create schema biometric;
grant usage on schema biometric to ${app};

create sequence biometric.attempt_id;
grant usage on sequence biometric.attempt_id to ${app};

-- A template of one finger, readable only with the server's key. Forgotten when consent is taken
-- back.
create table biometric.template (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  pin text not null check (pin ~ '^[0-9]{1,9}$'),
  finger text not null check (length(finger) between 3 and 20),
  sealed bytea not null check (length(sealed) between 30 and 65536),
  centre text not null check (length(centre) between 1 and 40),
  consent text not null check (length(consent) between 3 and 200),
  enrolled_by text not null check (length(enrolled_by) <= 64),
  enrolled_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, pin, finger)
);
select tenancy.protect('biometric.template');
grant select, insert, delete on biometric.template to ${app};

-- Who tried to be whom; what too many wrong tries are counted from.
create table biometric.attempt (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('biometric.attempt_id'),
  pin text not null check (pin ~ '^[0-9]{1,9}$'),
  centre text not null check (length(centre) between 1 and 40),
  at timestamptz not null default clock_timestamp(),
  matched boolean not null,
  score integer not null check (score >= 0),
  primary key (tenant_id, id)
);
create index attempt_of_pin on biometric.attempt (tenant_id, pin, at);
select tenancy.protect('biometric.attempt');
grant select, insert on biometric.attempt to ${app};

-- What stands behind a punch by telephone: a photograph and a place, in millionths of a degree.
create table biometric.sighting (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  pin text not null check (pin ~ '^[0-9]{1,9}$'),
  at timestamptz not null,
  centre text not null check (length(centre) between 1 and 40),
  latitude_micro integer not null check (latitude_micro between -90000000 and 90000000),
  longitude_micro integer not null check (longitude_micro between -180000000 and 180000000),
  accuracy_metres integer not null check (accuracy_metres >= 0),
  distance_metres integer not null check (distance_metres >= 0),
  photo text not null check (photo ~ '^[0-9a-f]{32}$'),
  primary key (tenant_id, pin, at)
);
select tenancy.protect('biometric.sighting');
grant select, insert on biometric.sighting to ${app};
