-- How much was lodged without a number from one network address on a day. The address is a keyed
-- hash with the day in it: it is the same address only within one day, and leads to nobody.
create table grievance.origin (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  day date not null,
  print text not null check (print ~ '^[0-9a-f]{64}$'),
  lodged integer not null default 1 check (lodged > 0),
  primary key (tenant_id, day, print)
);
select tenancy.protect('grievance.origin');
grant select, insert, delete on grievance.origin to ${app};
grant update (lodged) on grievance.origin to ${app};
