-- Citizens who sign in by a code on their mobile, ask from home and pay through a gateway.

create schema otp;
create schema payment;
create schema selfservice;
grant usage on schema otp, payment, selfservice to ${app};

-- The programme's own online place is a place like a kiosk: with a wallet, receipts and a share.
alter table network.kiosk drop constraint kiosk_type_check;
alter table network.kiosk add constraint kiosk_type_check
  check (type in ('authorised', 'csc', 'cyber-cafe', 'lok-seva-kendra', 'centre', 'portal'));

-- The books get a kind of account more; whatever kinds they know by now stay.
do $$
declare
  known text;
begin
  select pg_get_expr(c.conbin, c.conrelid) into strict known from pg_constraint c
    where c.conrelid = 'ledger.account'::regclass and c.conname = 'account_kind_check';
  alter table ledger.account drop constraint account_kind_check;
  execute format('alter table ledger.account add constraint account_kind_check'
    ' check ((%s) or kind = ''gateway'')', known);
end $$;

-- One row a mobile: the code that was sent last, and how often anybody has guessed. The count of
-- wrong answers outlives the code, so that asking for a new one buys no new tries.
create table otp.code (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  mobile text not null check (mobile ~ '^[6-9][0-9]{9}$'),
  salt text check (salt ~ '^[0-9a-f]{32}$'),
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz,
  tries integer not null default 0 check (tries between 0 and 5),
  sent_at timestamptz,
  sent integer not null default 0 check (sent >= 0),
  sent_from timestamptz,
  failures integer not null default 0 check (failures >= 0),
  locked_until timestamptz,
  last_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, mobile),
  check ((digest is null) = (salt is null)),
  check ((digest is null) = (expires_at is null))
);
create index code_last on otp.code (tenant_id, last_at);
select tenancy.protect('otp.code');
grant select, insert, delete on otp.code to ${app};
grant update (salt, digest, expires_at, tries, sent_at, sent, sent_from, failures, locked_until,
  last_at) on otp.code to ${app};

-- What a citizen pays through the gateway, and how it stands.
create sequence payment.payment_id;
grant usage on sequence payment.payment_id to ${app};
create table payment.payment (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('payment.payment_id'),
  -- What the gateway calls it; nobody can count it up.
  order_number text not null check (order_number ~ '^P[0-9A-F]{24}$'),
  kiosk_id bigint not null,
  gateway text not null check (gateway ~ '^[A-Za-z0-9-]{1,40}$'),
  payer_id bigint not null,
  mobile text not null check (mobile ~ '^[6-9][0-9]{9}$'),
  purpose text not null check (purpose ~ '^[a-z][a-z-]{0,39}$'),
  subject text not null check (length(subject) between 1 and 80),
  amount_paise bigint not null check (amount_paise between 1 and 10000000000),
  language text not null check (language in ('en', 'hi')),
  state text not null default 'started' check (state in ('started', 'pending', 'paid', 'spent',
    'failed', 'refund-due', 'refunded')),
  reference text check (length(reference) between 1 and 64),
  reason text check (reason ~ '^[a-z][a-z0-9-]{0,39}$'),
  attempts integer not null default 0 check (attempts >= 0),
  next_check_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  settled_at timestamptz,
  -- The money in the wallet, and back out of it; both are the functions' below.
  receive_posting bigint,
  return_posting bigint,
  primary key (tenant_id, id),
  unique (tenant_id, order_number),
  foreign key (tenant_id, kiosk_id) references network.kiosk (tenant_id, id),
  check (state not in ('paid', 'spent') or receive_posting is not null),
  check (return_posting is null or receive_posting is not null),
  check (receive_posting is null or return_posting is not null or state in ('paid', 'spent')),
  check (state not in ('failed', 'refund-due', 'refunded') or reason is not null),
  check ((state in ('spent', 'failed', 'refunded')) = (next_check_at is null)),
  check ((state in ('spent', 'failed', 'refunded')) = (settled_at is not null))
);
-- Whatever happens, one thing is paid for once.
create unique index payment_once on payment.payment (tenant_id, purpose, subject)
  where state in ('started', 'pending', 'paid', 'spent');
create index payment_due on payment.payment (tenant_id, next_check_at)
  where next_check_at is not null;
create index payment_of_payer on payment.payment (tenant_id, payer_id, id);
select tenancy.protect('payment.payment');
grant select, insert on payment.payment to ${app};
grant update (state, reference, reason, attempts, next_check_at, settled_at)
  on payment.payment to ${app};

-- The same table of moves as in the application.
create function payment.guard_move() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (values
      ('started', 'pending'), ('started', 'paid'), ('started', 'failed'), ('started', 'refund-due'),
      ('pending', 'paid'), ('pending', 'failed'), ('pending', 'refund-due'),
      ('paid', 'spent'), ('paid', 'refund-due'),
      ('failed', 'refund-due'), ('refund-due', 'refunded')) then
    raise exception 'a payment does not go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payment_moves before update on payment.payment
  for each row when (old.state is distinct from new.state) execute function payment.guard_move();

-- The gateway has the citizen's money: it owes it to the programme, whose online place may spend
-- it. Says whether this call did it.
create function payment.receive(p_id bigint, p_reference text, p_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  paid payment.payment;
  wallet bigint;
begin
  select p.* into strict paid from payment.payment p where p.id = p_id for update;
  if paid.state not in ('started', 'pending') then
    return false;
  end if;
  update wallet.wallet w set balance_paise = w.balance_paise + paid.amount_paise
    where w.id = paid.kiosk_id returning w.account_id into strict wallet;
  update payment.payment p set state = 'paid', reference = p_reference,
      next_check_at = clock_timestamp() + interval '45 seconds',
      attempts = 0,
      receive_posting = ledger.post(array[ledger.open_account('gateway', paid.gateway)],
        array[wallet], array[paid.amount_paise], 'gateway-payment', p_on)
    where p.id = p_id;
  return true;
end $$;

-- What was received and cannot be spent goes back to the gateway, which owes the citizen a refund.
create function payment.give_back(p_id bigint, p_reason text, p_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  paid payment.payment;
  wallet bigint;
begin
  select p.* into strict paid from payment.payment p where p.id = p_id for update;
  if paid.state <> 'paid' then
    return false;
  end if;
  update wallet.wallet w set balance_paise = w.balance_paise - paid.amount_paise
    where w.id = paid.kiosk_id returning w.account_id into strict wallet;
  update payment.payment p set state = 'refund-due', reason = p_reason,
      next_check_at = clock_timestamp(), attempts = 0,
      return_posting = ledger.post(array[wallet],
        array[ledger.open_account('gateway', paid.gateway)],
        array[paid.amount_paise], 'gateway-refund', p_on)
    where p.id = p_id;
  return true;
end $$;

revoke all on function payment.receive(bigint, text, date),
  payment.give_back(bigint, text, date) from public;
grant execute on function payment.receive(bigint, text, date),
  payment.give_back(bigint, text, date) to ${app};

-- What a citizen has begun and not yet filed.
create table selfservice.draft (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  -- Not a number that can be counted up.
  id text not null default replace(gen_random_uuid()::text, '-', '') check (id ~ '^[0-9a-f]{32}$'),
  user_id bigint not null,
  mobile text not null check (mobile ~ '^[6-9][0-9]{9}$'),
  idempotency_key text check (idempotency_key ~ '^[A-Za-z0-9-]{1,64}$'),
  body_sha256 text check (body_sha256 ~ '^[0-9a-f]{64}$'),
  service_code text not null check (length(service_code) between 1 and 40),
  inputs jsonb not null check (pg_column_size(inputs) <= 32768),
  applicant_name text not null check (length(applicant_name) <= 120),
  documents jsonb not null check (pg_column_size(documents) <= 16384),
  language text not null check (language in ('en', 'hi')),
  -- A draft that is being paid for is not changed any more.
  state text not null default 'open' check (state in ('open', 'paying', 'filed')),
  total_paise bigint check (total_paise >= 0),
  order_number text,
  application_number text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references access.app_user (tenant_id, id),
  check ((idempotency_key is null) = (body_sha256 is null)),
  check (state = 'open' or total_paise is not null),
  check ((state = 'filed') = (application_number is not null))
);
create unique index draft_key on selfservice.draft (tenant_id, user_id, idempotency_key)
  where idempotency_key is not null;
create index draft_of_user on selfservice.draft (tenant_id, user_id, updated_at);
create index draft_age on selfservice.draft (tenant_id, updated_at) where state = 'open';
select tenancy.protect('selfservice.draft');
grant select, insert, delete on selfservice.draft to ${app};
grant update (service_code, inputs, applicant_name, documents, language, state, total_paise,
  order_number, application_number, updated_at) on selfservice.draft to ${app};

-- What was filed stays so.
create function selfservice.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a draft that was filed is not changed' using errcode = 'check_violation';
end $$;
create trigger draft_filed before update or delete on selfservice.draft
  for each row when (old.state = 'filed') execute function selfservice.refuse_change();
