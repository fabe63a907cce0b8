-- Bills that were asked for, and payments on their way to billers.

create schema billpay;
grant usage on schema billpay to ${app};

-- The last bill of a consumer that a biller told us of; swept after a while, so that nobody pays
-- what was due last month.
create table billpay.fetched (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  biller text not null check (biller ~ '^[A-Za-z0-9-]{1,40}$'),
  consumer_id text not null check (length(consumer_id) between 1 and 80),
  consumer_name text not null check (length(consumer_name) <= 200),
  bill_id text not null check (bill_id ~ '^[A-Za-z0-9/-]{1,40}$'),
  amount_paise bigint not null check (amount_paise between 1 and 1000000000000),
  due_on date,
  fetched_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, biller, consumer_id)
);
create index fetched_age on billpay.fetched (tenant_id, fetched_at);
select tenancy.protect('billpay.fetched');
grant select, insert, update, delete on billpay.fetched to ${app};

create sequence billpay.payment_id;
grant usage on sequence billpay.payment_id to ${app};

-- One row a transaction: what is paid to a biller, and how it stands.
create table billpay.payment (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('billpay.payment_id'),
  transaction_id bigint not null,
  service_code text not null,
  biller text not null check (biller ~ '^[A-Za-z0-9-]{1,40}$'),
  consumer_id text not null check (length(consumer_id) between 1 and 80),
  bill_id text not null check (bill_id ~ '^[A-Za-z0-9/-]{1,40}$'),
  amount_paise bigint not null check (amount_paise > 0),
  payment_key text not null check (payment_key ~ '^[A-Za-z0-9-]{1,64}$'),
  -- Whether this payment is for the whole bill, so that there can be no second one.
  whole boolean not null,
  state text not null default 'pending' check (state in ('pending', 'succeeded', 'failed')),
  reference text check (length(reference) between 1 and 64),
  reason text check (reason ~ '^[a-z][a-z-]{0,39}$'),
  attempts integer not null default 0 check (attempts >= 0),
  next_check_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, transaction_id),
  unique (tenant_id, payment_key),
  foreign key (tenant_id, transaction_id) references counter.transaction (tenant_id, id),
  check ((state = 'pending') = (next_check_at is not null)),
  check ((state = 'pending') = (settled_at is null)),
  check ((state = 'succeeded') = (reference is not null)),
  check (state <> 'failed' or reason is not null)
);
-- The same bill is never on its way twice, and never paid again once it is paid whole; whichever
-- service it is paid by.
create unique index payment_bill on billpay.payment (tenant_id, biller, consumer_id, bill_id)
  where state = 'pending' or (state = 'succeeded' and whole);
create index payment_due on billpay.payment (tenant_id, next_check_at) where state = 'pending';
select tenancy.protect('billpay.payment');
grant select, insert on billpay.payment to ${app};
grant update (state, reference, reason, attempts, next_check_at, settled_at)
  on billpay.payment to ${app};

-- What has succeeded or failed stays so, whoever asks.
create function billpay.refuse_move() returns trigger language plpgsql as $$
begin
  raise exception 'a payment that has % cannot become %', old.state, new.state
    using errcode = 'check_violation';
end $$;
create trigger payment_moves before update on billpay.payment
  for each row when (old.state <> 'pending') execute function billpay.refuse_move();
