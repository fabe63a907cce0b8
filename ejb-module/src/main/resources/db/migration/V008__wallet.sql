-- Deposit accounts of kiosks: the only balances that are locked, because only they have a limit.

create schema wallet;
grant usage on schema wallet to ${app};

-- The wallet's id is its kiosk's id. Free space in each page keeps updates of the balance in place.
create table wallet.wallet (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null,
  account_id bigint not null,
  balance_paise bigint not null default 0,
  held_paise bigint not null default 0 check (held_paise >= 0),
  credit_limit_paise bigint not null default 0
    check (credit_limit_paise between 0 and 10000000000),
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references network.kiosk (tenant_id, id),
  foreign key (tenant_id, account_id) references ledger.account (tenant_id, id),
  constraint wallet_within_limit check (balance_paise - held_paise >= -credit_limit_paise)
) with (fillfactor = 40);
select tenancy.protect('wallet.wallet');
grant select on wallet.wallet to ${app};

create sequence wallet.top_up_id;
create table wallet.top_up (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('wallet.top_up_id'),
  wallet_id bigint not null,
  amount_paise bigint not null check (amount_paise between 1 and 10000000000),
  reference text not null check (length(reference) between 1 and 80),
  state text not null check (state in ('proposed', 'posted', 'refused')),
  idempotency_key text not null check (idempotency_key ~ '^[A-Za-z0-9-]{1,64}$'),
  proposed_by bigint not null,
  proposed_at timestamptz not null default now(),
  decided_by bigint,
  decided_at timestamptz,
  posting_id bigint,
  primary key (tenant_id, id),
  unique (tenant_id, proposed_by, idempotency_key),
  foreign key (tenant_id, wallet_id) references wallet.wallet (tenant_id, id),
  check ((state = 'posted') = (posting_id is not null)),
  -- Maker and checker are two people.
  check (decided_by is null or decided_by <> proposed_by)
);
select tenancy.protect('wallet.top_up');
create index top_up_wallet on wallet.top_up (tenant_id, wallet_id, id);
create index top_up_open on wallet.top_up (tenant_id, id) where state = 'proposed';
grant select on wallet.top_up to ${app};

-- Opens a wallet for every kiosk that has none, and says how many. Two calls at once open each of
-- them once.
create function wallet.open_missing(p_credit_limit bigint) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  opened integer;
begin
  insert into ledger.account (kind, owner)
    select 'kiosk-wallet', k.code from network.kiosk k
    where not exists (select from wallet.wallet w where w.id = k.id)
    on conflict (tenant_id, kind, owner) do nothing;
  insert into wallet.wallet (id, account_id, credit_limit_paise)
    select k.id, a.id, p_credit_limit
      from network.kiosk k join ledger.account a on a.kind = 'kiosk-wallet' and a.owner = k.code
      where not exists (select from wallet.wallet w where w.id = k.id)
    on conflict (tenant_id, id) do nothing;
  get diagnostics opened = row_count;
  return opened;
end $$;

-- Proposes money for a wallet, or posts it at once when nobody else has to agree. The same key by
-- the same person is the same top-up: its row is returned and nothing moves again.
create function wallet.propose_top_up(p_kiosk bigint, p_amount bigint, p_reference text,
    p_key text, p_by bigint, p_at_once boolean, p_on date)
  returns table (id bigint, state text, replayed boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  made wallet.top_up;
begin
  insert into wallet.top_up (wallet_id, amount_paise, reference, state, idempotency_key,
      proposed_by)
    values (p_kiosk, p_amount, p_reference, 'proposed', p_key, p_by)
    on conflict (tenant_id, proposed_by, idempotency_key) do nothing
    returning * into made;
  if made.id is null then
    select t.* into strict made from wallet.top_up t
      where t.proposed_by = p_by and t.idempotency_key = p_key;
    if made.wallet_id <> p_kiosk or made.amount_paise <> p_amount
        or made.reference <> p_reference then
      raise exception 'idempotency-key-reused' using errcode = 'JS001';
    end if;
    return query select made.id, made.state, true;
    return;
  end if;
  if p_at_once then
    perform wallet.post_top_up(made.id, null, p_on);
    return query select made.id, 'posted'::text, false;
  else
    return query select made.id, 'proposed'::text, false;
  end if;
end $$;

-- Posts a proposed top-up: the bank's account is debited, the wallet's credited.
create function wallet.post_top_up(p_id bigint, p_by bigint, p_on date) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  open_row wallet.top_up;
  account bigint;
  posting bigint;
begin
  select t.* into open_row from wallet.top_up t where t.id = p_id for update;
  if open_row.id is null or open_row.state <> 'proposed' then
    raise exception 'top-up-decided' using errcode = 'JS002';
  end if;
  update wallet.wallet w set balance_paise = w.balance_paise + open_row.amount_paise
    where w.id = open_row.wallet_id returning w.account_id into strict account;
  posting := ledger.post(array[ledger.open_account('bank', 'collection')], array[account],
    array[open_row.amount_paise], 'top-up', p_on);
  update wallet.top_up t set state = 'posted', posting_id = posting, decided_by = p_by,
      decided_at = clock_timestamp()
    where t.id = p_id;
end $$;

create function wallet.refuse_top_up(p_id bigint, p_by bigint) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update wallet.top_up t set state = 'refused', decided_by = p_by, decided_at = clock_timestamp()
    where t.id = p_id and t.state = 'proposed';
  if not found then
    raise exception 'top-up-decided' using errcode = 'JS002';
  end if;
end $$;

-- Sets how far below zero a wallet may go; refused when the wallet is already further down.
create function wallet.set_credit_limit(p_kiosk bigint, p_limit bigint) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update wallet.wallet w set credit_limit_paise = p_limit where w.id = p_kiosk;
end $$;

revoke all on all functions in schema wallet from public;
grant execute on function wallet.open_missing(bigint),
  wallet.propose_top_up(bigint, bigint, text, text, bigint, boolean, date),
  wallet.post_top_up(bigint, bigint, date),
  wallet.refuse_top_up(bigint, bigint),
  wallet.set_credit_limit(bigint, bigint) to ${app};
