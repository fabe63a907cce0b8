-- Wrong numbers that were tried on a subject. Whoever has a token and a list of a village's numbers
-- must not find out whose it is by trying one after the other.
create table identity.attempt (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  subject text not null check (length(subject) between 1 and 64),
  failures integer not null check (failures > 0),
  last_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, subject)
);
select tenancy.protect('identity.attempt');
create policy sealed on identity.attempt as restrictive
  using (current_user = '${identity}') with check (current_user = '${identity}');
grant select, insert on identity.attempt to ${identity};
grant update (failures, last_at) on identity.attempt to ${identity};
