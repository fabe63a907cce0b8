-- Requests by the open protocol: where one lies on the map, as its client has said. Everything else
-- is the grievance's own.
create schema openrequest;
grant usage on schema openrequest to ${app};
create table openrequest.place (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  token text not null check (token ~ '^[1-9][0-9]{9}$'),
  latitude numeric(8, 6) not null check (latitude between -90 and 90),
  longitude numeric(9, 6) not null check (longitude between -180 and 180),
  primary key (tenant_id, token),
  foreign key (tenant_id, token) references grievance.grievance (tenant_id, token)
);
select tenancy.protect('openrequest.place');
grant select, insert on openrequest.place to ${app};
-- The list of the protocol: newest first, and only those that came by it.
create index grievance_open311 on grievance.grievance (tenant_id, lodged_at desc)
  where channel = 'open311';
