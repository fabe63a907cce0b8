-- Which campaign brought a citizen: a row beside the charge where a code was named, and nothing on
-- the charges where none was.
create table outreach.charge (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  basket_id bigint not null,
  campaign_code text not null check (campaign_code ~ '^[A-Z0-9-]{2,40}$'),
  named_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, basket_id),
  foreign key (tenant_id, basket_id) references counter.basket (tenant_id, id)
);
select tenancy.protect('outreach.charge');
grant select, insert on outreach.charge to ${app};
