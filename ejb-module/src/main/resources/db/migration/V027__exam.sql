-- Examinations and recruitments: their dates as announced, their candidates, what candidates
-- corrected, where they sit, and what goes back to them when an examination is cancelled.

create schema exam;
grant usage on schema exam to ${app};

create sequence exam.candidate_id;
create sequence exam.correction_id;
create sequence exam.announcement_id;
grant usage on sequence exam.candidate_id, exam.correction_id, exam.announcement_id to ${app};

-- What has been announced since the programme's folder was published; a date that was not
-- announced anew is null and the folder's holds.
create table exam.exam (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  opens_at timestamptz,
  last_at timestamptz,
  late_until timestamptz,
  correction_from timestamptz,
  correction_until timestamptz,
  published_at timestamptz,
  cancelled_at timestamptz,
  cancel_order text check (length(cancel_order) between 1 and 80),
  cancel_reason text check (length(cancel_reason) between 1 and 500),
  primary key (tenant_id, code),
  check ((cancelled_at is null) = (cancel_order is null)),
  check ((cancelled_at is null) = (cancel_reason is null))
);
select tenancy.protect('exam.exam');
grant select, insert on exam.exam to ${app};
grant update (opens_at, last_at, late_until, correction_from, correction_until, published_at,
  cancelled_at, cancel_order, cancel_reason) on exam.exam to ${app};

-- An examination that was cancelled stays so; its candidates have been told.
create function exam.stay_cancelled() returns trigger language plpgsql as $$
begin
  raise exception 'an examination that was cancelled is not changed'
    using errcode = 'check_violation';
end $$;
create trigger exam_cancelled before update on exam.exam
  for each row when (old.cancelled_at is not null) execute function exam.stay_cancelled();

-- Who announced what; never edited.
create table exam.announcement (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('exam.announcement_id'),
  exam_code text not null,
  at timestamptz not null default clock_timestamp(),
  actor_id bigint not null,
  actor text not null check (length(actor) <= 64),
  kind text not null check (kind in ('dates', 'roll-numbers', 'cancellation')),
  order_number text check (length(order_number) between 1 and 80),
  detail jsonb not null check (pg_column_size(detail) <= 16384),
  primary key (tenant_id, id),
  foreign key (tenant_id, exam_code) references exam.exam (tenant_id, code)
);
create index announcement_of_exam on exam.announcement (tenant_id, exam_code, id);
select tenancy.protect('exam.announcement');
grant select, insert on exam.announcement to ${app};

create table exam.candidate (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('exam.candidate_id'),
  exam_code text not null,
  application_number text not null,
  roll_number text check (roll_number ~ '^[A-Za-z0-9/-]{1,20}$'),
  centre_code text check (length(centre_code) between 1 and 40),
  centre_en text check (length(centre_en) between 1 and 200),
  centre_hi text check (length(centre_hi) between 1 and 200),
  centre_address text check (length(centre_address) between 1 and 300),
  sits_on date,
  sits_at time,
  -- What the square on the admit card proves.
  check_code text check (check_code ~ '^[A-Z2-7]{16}$'),
  corrections integer not null default 0 check (corrections >= 0),
  primary key (tenant_id, id),
  unique (tenant_id, application_number),
  -- Two candidates may change their numbers with each other in one file.
  unique (tenant_id, exam_code, roll_number) deferrable initially deferred,
  foreign key (tenant_id, exam_code) references exam.exam (tenant_id, code),
  foreign key (tenant_id, application_number)
    references application.service_application (tenant_id, number),
  check ((roll_number is null) = (centre_code is null)),
  check ((roll_number is null) = (centre_en is null)),
  check ((roll_number is null) = (sits_on is null)),
  check ((roll_number is null) = (sits_at is null)),
  check ((roll_number is null) = (check_code is null))
);
create index candidate_of_exam on exam.candidate (tenant_id, exam_code, id);
select tenancy.protect('exam.candidate');
grant select, insert on exam.candidate to ${app};
grant update (roll_number, centre_code, centre_en, centre_hi, centre_address, sits_on, sits_at,
  check_code, corrections) on exam.candidate to ${app};

-- One row for each answer that was corrected; never edited.
create table exam.correction (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  id bigint not null default nextval('exam.correction_id'),
  candidate_id bigint not null,
  at timestamptz not null default clock_timestamp(),
  actor_id bigint not null,
  actor text not null check (length(actor) <= 64),
  role text not null check (length(role) <= 40),
  field text not null check (length(field) between 1 and 80),
  old_value jsonb,
  new_value jsonb,
  primary key (tenant_id, id),
  foreign key (tenant_id, candidate_id) references exam.candidate (tenant_id, id)
);
create index correction_of_candidate on exam.correction (tenant_id, candidate_id, id);
select tenancy.protect('exam.correction');
grant select, insert on exam.correction to ${app};

-- One row for each candidate of a cancelled examination who has paid: the key makes it be paid
-- back once.
create table exam.refund (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  candidate_id bigint not null,
  exam_code text not null,
  transaction_id bigint not null,
  receipt_number text not null,
  amount_paise bigint not null check (amount_paise >= 0),
  -- Where the money goes: to the kiosk's wallet, whose operator pays the candidate in cash, or
  -- through the gateway; nowhere when nothing was paid or the receipt was cancelled before.
  mode text not null check (mode in ('kiosk', 'gateway', 'none')),
  payment_order text,
  state text not null default 'due' check (state in ('due', 'done')),
  due_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  primary key (tenant_id, candidate_id),
  foreign key (tenant_id, candidate_id) references exam.candidate (tenant_id, id),
  foreign key (tenant_id, exam_code) references exam.exam (tenant_id, code),
  check ((state = 'done') = (done_at is not null)),
  check ((mode = 'gateway') = (payment_order is not null))
);
create index refund_of_exam on exam.refund (tenant_id, exam_code, candidate_id);
create index refund_due on exam.refund (tenant_id, candidate_id) where state = 'due';
select tenancy.protect('exam.refund');
grant select, insert on exam.refund to ${app};
grant update (mode, state, done_at, payment_order) on exam.refund to ${app};

-- Answers of a case may be corrected while its examination allows it; what they were is kept in
-- exam.correction.
grant update (inputs) on application.service_application to ${app};

-- When the gateway took the money, by its own word; what a window of time goes by.
alter table payment.payment add column paid_at timestamptz;
drop function payment.receive(bigint, text, date);
create function payment.receive(p_id bigint, p_reference text, p_on date, p_paid_at timestamptz)
  returns boolean
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
      -- No clock of another house moves a payment out of the time in which it can have been made.
      paid_at = least(greatest(coalesce(p_paid_at, clock_timestamp()), paid.created_at),
        clock_timestamp()),
      receive_posting = ledger.post(array[ledger.open_account('gateway', paid.gateway)],
        array[wallet], array[paid.amount_paise], 'gateway-payment', p_on)
    where p.id = p_id;
  return true;
end $$;

-- What was spent, and what it was spent on taken back in the same transaction: the money leaves
-- the wallet again and the gateway owes the citizen a refund.
create function payment.refund_spent(p_id bigint, p_reason text, p_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  paid payment.payment;
  wallet bigint;
begin
  select p.* into strict paid from payment.payment p where p.id = p_id for update;
  if paid.state <> 'spent' then
    return false;
  end if;
  update wallet.wallet w set balance_paise = w.balance_paise - paid.amount_paise
    where w.id = paid.kiosk_id returning w.account_id into strict wallet;
  update payment.payment p set state = 'refund-due', reason = p_reason, attempts = 0,
      next_check_at = clock_timestamp(), settled_at = null,
      return_posting = ledger.post(array[wallet],
        array[ledger.open_account('gateway', paid.gateway)],
        array[paid.amount_paise], 'gateway-refund', p_on)
    where p.id = p_id;
  return true;
end $$;

create or replace function payment.guard_move() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (values
      ('started', 'pending'), ('started', 'paid'), ('started', 'failed'), ('started', 'refund-due'),
      ('pending', 'paid'), ('pending', 'failed'), ('pending', 'refund-due'),
      ('paid', 'spent'), ('paid', 'refund-due'), ('spent', 'refund-due'),
      ('failed', 'refund-due'), ('refund-due', 'refunded')) then
    raise exception 'a payment does not go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

revoke all on function payment.receive(bigint, text, date, timestamptz),
  payment.refund_spent(bigint, text, date) from public;
grant execute on function payment.receive(bigint, text, date, timestamptz),
  payment.refund_spent(bigint, text, date) to ${app};
