-- Providers, societies and kiosks: places in an area, never parents of areas.

create schema network;
grant usage on schema network to ${app};

create table network.provider (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint generated always as identity,
  code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  name_en text not null check (length(name_en) between 1 and 200),
  name_hi text check (length(name_hi) between 1 and 200),
  illustrative boolean not null default false,
  withdrawn boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
select tenancy.protect('network.provider');
grant select, insert on network.provider to ${app};
grant update (name_en, name_hi, illustrative, withdrawn) on network.provider to ${app};

create table network.society (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint generated always as identity,
  code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  name_en text not null check (length(name_en) between 1 and 200),
  name_hi text check (length(name_hi) between 1 and 200),
  area_id bigint not null,
  withdrawn boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, area_id) references hierarchy.area
);
-- A district has one society at a time. Checked when the transaction ends, because a publication
-- may hand a district from one society to another.
alter table network.society add constraint society_alone_in_district
  exclude using btree (tenant_id with =, area_id with =) where (not withdrawn)
  deferrable initially deferred;
select tenancy.protect('network.society');
grant select, insert on network.society to ${app};
grant update (name_en, name_hi, area_id, withdrawn) on network.society to ${app};

create sequence network.kiosk_seq increment by 50 start with 50;
grant usage on sequence network.kiosk_seq to ${app};
create table network.kiosk (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('network.kiosk_seq'),
  code text collate "C" not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,30}$'),
  name_en text not null check (length(name_en) between 1 and 200),
  name_hi text check (length(name_hi) between 1 and 200),
  area_id bigint not null,
  provider_id bigint,
  type text not null
    check (type in ('authorised', 'csc', 'cyber-cafe', 'lok-seva-kendra', 'centre')),
  status text not null check (status in ('applied', 'active', 'suspended', 'closed')),
  status_reason text check (length(status_reason) between 1 and 500),
  status_at timestamptz not null default now(),
  illustrative boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, area_id) references hierarchy.area,
  foreign key (tenant_id, provider_id) references network.provider
);
create index kiosk_area on network.kiosk (tenant_id, area_id, code);
create index kiosk_provider on network.kiosk (tenant_id, provider_id, code);
create index kiosk_status on network.kiosk (tenant_id, status, code);
select tenancy.protect('network.kiosk');
grant select, insert on network.kiosk to ${app};
grant update (name_en, name_hi, area_id, provider_id, type, illustrative,
  status, status_reason, status_at) on network.kiosk to ${app};

-- The life of a kiosk, guarded here as well as in the application: the same table of moves.
create function network.guard_kiosk_move() returns trigger
  language plpgsql as $$
begin
  if (old.status, new.status) not in (values
      ('applied', 'active'), ('applied', 'closed'),
      ('active', 'suspended'), ('active', 'closed'),
      ('suspended', 'active'), ('suspended', 'closed')) then
    raise exception 'a kiosk does not go from % to %', old.status, new.status
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger kiosk_move before update on network.kiosk
  for each row when (old.status is distinct from new.status)
  execute function network.guard_kiosk_move();

create sequence network.kiosk_move_seq increment by 50 start with 50;
grant usage on sequence network.kiosk_move_seq to ${app};
-- Every move of every kiosk; never edited.
create table network.kiosk_move (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('network.kiosk_move_seq'),
  kiosk_id bigint not null,
  from_status text not null,
  to_status text not null check (to_status <> from_status),
  reason text check (length(reason) between 1 and 500),
  moved_by text not null check (length(moved_by) between 1 and 100),
  moved_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, kiosk_id) references network.kiosk
);
create index kiosk_move_kiosk on network.kiosk_move (tenant_id, kiosk_id, moved_at);
select tenancy.protect('network.kiosk_move');
grant select, insert on network.kiosk_move to ${app};
