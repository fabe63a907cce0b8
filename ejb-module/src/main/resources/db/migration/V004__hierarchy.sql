-- The tree of areas of a programme and its departments.

create schema hierarchy;
grant usage on schema hierarchy to ${app};

-- An area is never deleted: receipts and kiosks may speak of it. What the programme's folder no
-- longer names is withdrawn. The path holds the codes from the root down, so that everything below
-- an area is one range of an index; it sorts by bytes, whatever the database's language.
create table hierarchy.area (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint generated always as identity,
  code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  kind text not null check (kind ~ '^[a-z][a-z-]{1,30}$'),
  name_en text not null check (length(name_en) between 1 and 200),
  name_hi text check (length(name_hi) between 1 and 200),
  parent_code text,
  lgd_code text check (lgd_code ~ '^[0-9]{1,8}$'),
  path text collate "C" not null,
  illustrative boolean not null default false,
  withdrawn boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  unique (tenant_id, path),
  foreign key (tenant_id, parent_code) references hierarchy.area (tenant_id, code),
  check (path ~ '^/([A-Za-z0-9-]{1,40}/){1,20}$'),
  check (path = '/' || code || '/' or right(path, length(code) + length(parent_code) + 3)
    = '/' || parent_code || '/' || code || '/'),
  check ((parent_code is null) = (path = '/' || code || '/'))
);
create index area_parent on hierarchy.area (tenant_id, parent_code);
select tenancy.protect('hierarchy.area');
grant select, insert on hierarchy.area to ${app};
grant update (kind, name_en, name_hi, parent_code, lgd_code, path, illustrative, withdrawn)
  on hierarchy.area to ${app};

create table hierarchy.department (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint generated always as identity,
  code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  name_en text not null check (length(name_en) between 1 and 200),
  name_hi text check (length(name_hi) between 1 and 200),
  withdrawn boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
select tenancy.protect('hierarchy.department');
grant select, insert on hierarchy.department to ${app};
grant update (name_en, name_hi, withdrawn) on hierarchy.department to ${app};
