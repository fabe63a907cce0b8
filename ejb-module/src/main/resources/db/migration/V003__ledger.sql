-- Two nouns: an account, and a transfer between two accounts. Append-only: the application may read
-- both and write neither; it posts through ledger.post and the functions above it.

create schema ledger;
grant usage on schema ledger to ${app};

create sequence ledger.account_id increment by 1;
create sequence ledger.posting_id;
create sequence ledger.transfer_id cache 32;

create table ledger.account (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('ledger.account_id'),
  kind text not null check (kind in ('kiosk-wallet', 'kiosk-commission', 'department',
    'department-due', 'portal', 'provider', 'society', 'tax', 'bank')),
  owner text not null check (length(owner) between 1 and 80),
  opened_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, kind, owner)
);
select tenancy.protect('ledger.account');
grant select on ledger.account to ${app};

-- Accounts are looked up and never locked: a foreign key would take a share lock on the one row of
-- a department or tax account for every charge of the state. ledger.post checks that both accounts
-- exist, it is the only way in, and an account is never removed.
create table ledger.transfer (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('ledger.transfer_id'),
  posting_id bigint not null,
  debit_account bigint not null,
  credit_account bigint not null,
  amount_paise bigint not null check (amount_paise between 1 and 1000000000000),
  reason text not null check (reason in ('charge', 'charge-reversed', 'top-up', 'top-up-reversed')),
  posted_on date not null,
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  check (debit_account <> credit_account)
);
select tenancy.protect('ledger.transfer');
create index transfer_debit on ledger.transfer (tenant_id, debit_account, id);
create index transfer_credit on ledger.transfer (tenant_id, credit_account, id);
create index transfer_posting on ledger.transfer (tenant_id, posting_id);
create index transfer_day on ledger.transfer using brin (tenant_id, posted_on);
grant select on ledger.transfer to ${app};

-- No role changes or removes what was posted, the owner's slips included.
create function ledger.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'ledger rows are never changed: post a correction instead'
    using errcode = 'restrict_violation';
end $$;
create trigger never_changed before update or delete or truncate on ledger.transfer
  for each statement execute function ledger.refuse_change();
create trigger never_changed before update or delete or truncate on ledger.account
  for each statement execute function ledger.refuse_change();

-- The account of that kind and owner in the bound programme; opened when it is not there yet.
create function ledger.open_account(p_kind text, p_owner text) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_id bigint;
begin
  insert into ledger.account (kind, owner) values (p_kind, p_owner)
    on conflict (tenant_id, kind, owner) do nothing
    returning id into found_id;
  if found_id is null then
    select a.id into strict found_id from ledger.account a
      where a.kind = p_kind and a.owner = p_owner;
  end if;
  return found_id;
end $$;
revoke all on function ledger.open_account(text, text) from public;
grant execute on function ledger.open_account(text, text) to ${app};

-- Posts transfers that stand or fall together and returns their posting. Not for the application:
-- the functions that keep wallets and receipts in step call it.
create function ledger.post(p_debit bigint[], p_credit bigint[], p_amount bigint[],
    p_reason text, p_on date) returns bigint
  language plpgsql set search_path = pg_catalog as $$
declare
  posting bigint := nextval('ledger.posting_id');
  written integer;
begin
  insert into ledger.transfer (posting_id, debit_account, credit_account, amount_paise, reason,
      posted_on)
    select posting, d.id, c.id, t.amount, p_reason, p_on
      from unnest(p_debit, p_credit, p_amount) as t(debit, credit, amount)
      join ledger.account d on d.id = t.debit
        and d.tenant_id = current_setting('app.tenant')::smallint
      join ledger.account c on c.id = t.credit
        and c.tenant_id = current_setting('app.tenant')::smallint;
  get diagnostics written = row_count;
  if written <> coalesce(array_length(p_amount, 1), 0) then
    raise exception 'a transfer names an account that this programme does not have'
      using errcode = 'foreign_key_violation';
  end if;
  return posting;
end $$;
revoke all on function ledger.post(bigint[], bigint[], bigint[], text, date) from public;
