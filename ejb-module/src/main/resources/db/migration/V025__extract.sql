-- Printed copies of register lines, frozen as they were first printed.

create schema extract;
grant usage on schema extract to ${app};

create table extract.extract (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  -- The charge it was paid with; one charge is one extract.
  transaction_id bigint not null,
  register text not null check (register ~ '^[a-z][a-z0-9-]{1,39}$'),
  key text not null check (length(key) between 1 and 200),
  as_of date not null,
  lines jsonb not null check (jsonb_array_length(lines) between 1 and 50),
  copies integer not null default 0 check (copies >= 0),
  printed_by bigint not null,
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, transaction_id),
  foreign key (tenant_id, transaction_id) references counter.transaction (tenant_id, id)
);
select tenancy.protect('extract.extract');
grant select, insert on extract.extract to ${app};
grant update (copies) on extract.extract to ${app};
