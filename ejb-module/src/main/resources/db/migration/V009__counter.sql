-- What citizens pay for at a kiosk. A basket is one visit and one payment; each transaction in it
-- is one service with its own receipt. All writing goes through the functions at the end.

create schema counter;
grant usage on schema counter to ${app};

create sequence counter.basket_id cache 32;
create sequence counter.transaction_id cache 32;

-- The caller's idempotency key lives here as long as the receipts that it made.
create table counter.basket (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('counter.basket_id'),
  kiosk_id bigint not null,
  operator_id bigint not null,
  idempotency_key text not null check (idempotency_key ~ '^[A-Za-z0-9-]{1,64}$'),
  body_sha256 bytea not null check (length(body_sha256) = 32),
  citizen_name text not null check (length(citizen_name) between 1 and 120),
  citizen_mobile text check (citizen_mobile ~ '^[6-9][0-9]{9}$'),
  paid_by text not null check (paid_by in ('cash', 'upi', 'card', 'cheque')),
  total_paise bigint not null check (total_paise >= 0),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  unique (tenant_id, kiosk_id, idempotency_key),
  foreign key (tenant_id, kiosk_id) references network.kiosk (tenant_id, id)
);
select tenancy.protect('counter.basket');
grant select on counter.basket to ${app};

create table counter.transaction (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('counter.transaction_id'),
  basket_id bigint not null,
  kiosk_id bigint not null,
  service_code text not null,
  programme_version integer not null check (programme_version > 0),
  tariff_version text not null,
  status text not null check (status in ('pending', 'completed', 'reversed')),
  total_paise bigint not null check (total_paise >= 0),
  lines jsonb not null,
  borne jsonb not null,
  inputs jsonb not null,
  receipt_number text not null,
  receipt_series text not null,
  receipt_sequence integer not null check (receipt_sequence > 0),
  verification_code text not null check (verification_code ~ '^[A-Z2-7]{16}$'),
  charged_on date not null,
  at timestamptz not null default clock_timestamp(),
  promised_on date,
  -- What must not be paid for twice, such as a bill; null when there is no such thing.
  subject text check (length(subject) <= 120),
  posting_id bigint,
  biller_reference text,
  next_check_at timestamptz,
  copies integer not null default 0 check (copies >= 0),
  reversal_posting_id bigint,
  reversed_at timestamptz,
  reversed_by bigint,
  reversal_reason text check (length(reversal_reason) <= 200),
  primary key (tenant_id, id),
  foreign key (tenant_id, basket_id) references counter.basket (tenant_id, id),
  check ((status = 'pending') = (posting_id is null and reversed_at is null)),
  check ((status = 'reversed') = (reversed_at is not null))
) with (fillfactor = 85);
select tenancy.protect('counter.transaction');
create unique index transaction_receipt on counter.transaction (tenant_id, receipt_number);
create index transaction_basket on counter.transaction (tenant_id, basket_id);
create index transaction_kiosk on counter.transaction (tenant_id, kiosk_id, id);
create index transaction_pending on counter.transaction (tenant_id, id) where status = 'pending';
create index transaction_day on counter.transaction using brin (tenant_id, charged_on);
-- The same bill cannot be paid twice while a payment of it is pending or done.
create unique index transaction_subject on counter.transaction (tenant_id, service_code, subject)
  where subject is not null and status <> 'reversed';
grant select on counter.transaction to ${app};

-- The last receipt number of a kiosk in a financial year; without gaps, because the number is
-- taken in the transaction that uses it.
create table counter.receipt_series (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  kiosk_id bigint not null,
  series text not null check (series ~ '^[0-9]{4}$'),
  last_number integer not null check (last_number > 0),
  primary key (tenant_id, kiosk_id, series),
  foreign key (tenant_id, kiosk_id) references network.kiosk (tenant_id, id)
) with (fillfactor = 40);
select tenancy.protect('counter.receipt_series');
grant select on counter.receipt_series to ${app};

-- The charge: one call for one waiting basket or for several of them. Each basket keeps its own
-- outcome, and a basket that is refused leaves nothing. Baskets are taken in the order of their
-- kiosks, so that two calls never wait for each other in a circle.
--
-- Baskets come as arrays of the same length; items name their basket, transfers name their item,
-- both by position from 1. Items of one basket stand together.
--
-- outcome: charged, replayed, idempotency-key-reused, kiosk-suspended, wallet-insufficient
create function counter.charge(p_tenant smallint,
    b_kiosk bigint[], b_operator bigint[], b_key text[], b_sha256 text[], b_name text[],
    b_mobile text[], b_paid_by text[], b_debit bigint[], b_hold bigint[], b_series text[],
    b_prefix text[], b_on date[],
    i_basket integer[], i_service text[], i_programme integer[], i_tariff text[],
    i_pending boolean[], i_total bigint[], i_lines text[], i_borne text[], i_inputs text[],
    i_promised date[], i_subject text[], i_code text[],
    t_item integer[], t_debit bigint[], t_credit bigint[], t_amount bigint[])
  returns table (basket integer, outcome text, basket_id bigint, charged_at timestamptz,
    first_number integer, balance_paise bigint, transaction_ids bigint[])
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  n integer := array_length(b_kiosk, 1);
  b integer;
  r_outcome text[] := array_fill(null::text, array[n]);
  r_basket bigint[] := array_fill(null::bigint, array[n]);
  r_number integer[] := array_fill(null::integer, array[n]);
  r_balance bigint[] := array_fill(null::bigint, array[n]);
  items integer[] := array_fill(0, array[n]);
  first_item integer[] := array_fill(null::integer, array[n]);
  item_id bigint[] := '{}';
  item_posting bigint[] := '{}';
  now_at timestamptz := clock_timestamp();
  new_basket bigint;
  new_balance bigint;
  new_number integer;
  is_active boolean;
  same_body boolean;
  written integer;
  expected integer;
begin
  perform set_config('app.tenant', p_tenant::text, true);
  for i in 1 .. array_length(i_basket, 1) loop
    items[i_basket[i]] := items[i_basket[i]] + 1;
    first_item[i_basket[i]] := coalesce(first_item[i_basket[i]], i);
  end loop;

  for b in select k.position from unnest(b_kiosk) with ordinality as k(id, position)
      order by k.id, k.position loop
    insert into counter.basket (tenant_id, kiosk_id, operator_id, idempotency_key, body_sha256,
        citizen_name, citizen_mobile, paid_by, total_paise, at)
      values (p_tenant, b_kiosk[b], b_operator[b], b_key[b],
        decode(b_sha256[b], 'hex'), b_name[b], b_mobile[b],
        b_paid_by[b], b_debit[b] + b_hold[b], now_at)
      on conflict (tenant_id, kiosk_id, idempotency_key) do nothing
      returning id into new_basket;
    if new_basket is null then
      select k.id, k.body_sha256 = decode(b_sha256[b], 'hex') into strict new_basket, same_body
        from counter.basket k
        where k.tenant_id = p_tenant and k.kiosk_id = b_kiosk[b] and k.idempotency_key = b_key[b];
      r_basket[b] := new_basket;
      r_outcome[b] := case when same_body then 'replayed' else 'idempotency-key-reused' end;
      continue;
    end if;

    update wallet.wallet w
      set balance_paise = w.balance_paise - b_debit[b], held_paise = w.held_paise + b_hold[b]
      from network.kiosk k
      where w.tenant_id = p_tenant and w.id = b_kiosk[b]
        and k.tenant_id = p_tenant and k.id = b_kiosk[b] and k.status = 'active'
        and w.balance_paise - w.held_paise - b_debit[b] - b_hold[b] >= -w.credit_limit_paise
      returning w.balance_paise into new_balance;
    if not found then
      delete from counter.basket k where k.tenant_id = p_tenant and k.id = new_basket;
      select k.status = 'active', w.balance_paise - w.held_paise + w.credit_limit_paise
        into is_active, new_balance
        from network.kiosk k
        left join wallet.wallet w on w.tenant_id = p_tenant and w.id = k.id
        where k.tenant_id = p_tenant and k.id = b_kiosk[b];
      r_outcome[b] := case when is_active then 'wallet-insufficient' else 'kiosk-suspended' end;
      r_balance[b] := new_balance;
      continue;
    end if;

    insert into counter.receipt_series as s (tenant_id, kiosk_id, series, last_number)
      values (p_tenant, b_kiosk[b], b_series[b], items[b])
      on conflict (tenant_id, kiosk_id, series)
        do update set last_number = s.last_number + items[b]
      returning s.last_number - items[b] + 1 into new_number;
    r_basket[b] := new_basket;
    r_balance[b] := new_balance;
    r_number[b] := new_number;
    r_outcome[b] := 'charged';
  end loop;

  for i in 1 .. array_length(i_basket, 1) loop
    if r_outcome[i_basket[i]] = 'charged' then
      item_id[i] := nextval('counter.transaction_id');
      item_posting[i] := case when i_pending[i] then null
        else nextval('ledger.posting_id') end;
    end if;
  end loop;

  insert into counter.transaction (tenant_id, id, basket_id, kiosk_id, service_code,
      programme_version, tariff_version, status, total_paise, lines, borne, inputs,
      receipt_number, receipt_series, receipt_sequence, verification_code, charged_on, at,
      promised_on, subject, posting_id, next_check_at)
    select p_tenant, item_id[i.position], r_basket[i.basket], b_kiosk[i.basket], i.service,
        i.programme, i.tariff, case when i.pending then 'pending' else 'completed' end, i.total,
        i.lines::jsonb, i.borne::jsonb, i.inputs::jsonb,
        b_prefix[i.basket]
          || lpad((r_number[i.basket] + i.position - first_item[i.basket])::text, 6, '0'),
        b_series[i.basket], r_number[i.basket] + i.position - first_item[i.basket], i.code,
        b_on[i.basket], now_at, i.promised, i.subject, item_posting[i.position],
        case when i.pending then now_at + interval '10 seconds' end
      from unnest(i_basket, i_service, i_programme, i_tariff, i_pending, i_total, i_lines, i_borne,
          i_inputs, i_promised, i_subject, i_code) with ordinality
        as i(basket, service, programme, tariff, pending, total, lines, borne, inputs, promised,
          subject, code, position)
      where r_outcome[i.basket] = 'charged';

  -- A transfer is written only between accounts that this programme has.
  insert into ledger.transfer (tenant_id, posting_id, debit_account, credit_account, amount_paise,
      reason, posted_on, at)
    select p_tenant, item_posting[t.item], d.id, c.id, t.amount, 'charge', b_on[i_basket[t.item]],
        now_at
      from unnest(t_item, t_debit, t_credit, t_amount) as t(item, debit, credit, amount)
      join ledger.account d on d.tenant_id = p_tenant and d.id = t.debit
      join ledger.account c on c.tenant_id = p_tenant and c.id = t.credit
      where item_posting[t.item] is not null;
  get diagnostics written = row_count;
  select count(*) into expected from unnest(t_item) as t(item) where item_posting[t.item] is not null;
  if written <> expected then
    raise exception 'a transfer names an account that this programme does not have'
      using errcode = 'foreign_key_violation';
  end if;

  return query
    select g, r_outcome[g], r_basket[g], now_at, r_number[g], r_balance[g],
        case when r_outcome[g] = 'charged'
          then item_id[first_item[g] : first_item[g] + items[g] - 1] end
      from generate_series(1, n) as g;
end $$;

-- Ends a pending transaction. Succeeded: what was held is debited and the transfers are posted.
-- Failed: what was held is free again. A transaction that is no longer pending is left alone.
create function counter.settle(p_id bigint, p_succeeded boolean, p_reference text, p_reason text,
    t_debit bigint[], t_credit bigint[], t_amount bigint[], p_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  open_row counter.transaction;
begin
  select t.* into open_row from counter.transaction t where t.id = p_id for update;
  if open_row.id is null or open_row.status <> 'pending' then
    return false;
  end if;
  if p_succeeded then
    update wallet.wallet w set held_paise = w.held_paise - open_row.total_paise,
        balance_paise = w.balance_paise - open_row.total_paise
      where w.id = open_row.kiosk_id;
    update counter.transaction t set status = 'completed', biller_reference = p_reference,
        next_check_at = null,
        posting_id = ledger.post(t_debit, t_credit, t_amount, 'charge', p_on)
      where t.id = p_id;
  else
    update wallet.wallet w set held_paise = w.held_paise - open_row.total_paise
      where w.id = open_row.kiosk_id;
    update counter.transaction t set status = 'reversed', reversed_at = clock_timestamp(),
        reversal_reason = p_reason, biller_reference = p_reference, next_check_at = null
      where t.id = p_id;
  end if;
  return true;
end $$;

-- When a pending transaction is looked at again.
create function counter.check_again(p_id bigint, p_at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update counter.transaction t set next_check_at = p_at where t.id = p_id and t.status = 'pending';
end $$;

-- Cancels a completed transaction by posting every transfer of it the other way round. The
-- receipt stays, marked; the number is not given again. False when it is not completed.
create function counter.cancel(p_id bigint, p_by bigint, p_reason text, p_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  done_row counter.transaction;
  posting bigint;
begin
  select t.* into done_row from counter.transaction t where t.id = p_id for update;
  if done_row.id is null or done_row.status <> 'completed' then
    return false;
  end if;
  update wallet.wallet w set balance_paise = w.balance_paise + done_row.total_paise
    where w.id = done_row.kiosk_id;
  select ledger.post(array_agg(l.credit_account order by l.id),
      array_agg(l.debit_account order by l.id), array_agg(l.amount_paise order by l.id),
      'charge-reversed', p_on)
    into posting from ledger.transfer l where l.posting_id = done_row.posting_id;
  update counter.transaction t set status = 'reversed', reversal_posting_id = posting,
      reversed_at = clock_timestamp(), reversed_by = p_by, reversal_reason = p_reason
    where t.id = p_id;
  return true;
end $$;

-- Counts one more printed copy and says which it is, from 1.
create function counter.count_copy(p_id bigint) returns integer
  language sql security definer set search_path = pg_catalog as $$
  update counter.transaction t set copies = t.copies + 1 where t.id = p_id returning t.copies
$$;

revoke all on all functions in schema counter from public;
grant execute on all functions in schema counter to ${app};
