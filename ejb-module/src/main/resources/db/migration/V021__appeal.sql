-- Appeals under the service-guarantee act, the penalties they end in and the money that follows;
-- and where officers are reached when a promise breaks.

alter table access.app_user
  add column mobile text check (mobile ~ '^[6-9][0-9]{9}$'),
  add column email text check (length(email) between 3 and 254 and email like '%_@_%');
grant update (mobile, email) on access.app_user to ${app};

-- What officers are to pay, what applicants and the treasury are to have of it.
alter table ledger.account drop constraint account_kind_check;
alter table ledger.account add constraint account_kind_check check (kind in ('kiosk-wallet',
  'kiosk-commission', 'department', 'department-due', 'portal', 'provider', 'society', 'tax',
  'bank', 'officer-recovery', 'compensation', 'treasury'));

create schema appeal;
grant usage on schema appeal to ${app};
create sequence appeal.appeal_id;
create sequence appeal.event_id;
create sequence appeal.penalty_id;
grant usage on sequence appeal.appeal_id, appeal.event_id to ${app};

create table appeal.appeal (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('appeal.appeal_id'),
  number text not null check (number ~ '^(FA|SA|RV)-.{3,110}$'),
  application_number text not null,
  level text not null check (level in ('first', 'second', 'revision')),
  -- What it is against: the case itself, the appeal before it, or an order of penalty. An appeal
  -- follows each of them once.
  against text not null check (length(against) between 1 and 120),
  ground text not null check (ground in ('silence', 'rejection', 'appeal', 'authority', 'penalty')),
  workflow text not null,
  programme_version integer not null,
  state text not null check (state ~ '^[a-z][a-z0-9-]{0,39}$'),
  holder_role text,
  service_code text not null,
  department_code text not null,
  kiosk_code text not null,
  applicant_name text not null,
  mobile text,
  language text not null check (language in ('en', 'hi')),
  grounds text not null check (length(grounds) between 3 and 2000),
  -- Why it comes too late; only where it does.
  condonation_reason text check (length(condonation_reason) between 3 and 2000),
  channel text not null check (channel in ('kiosk', 'citizen', 'authority', 'officer')),
  filed_by bigint not null,
  idempotency_key text check (idempotency_key ~ '^[A-Za-z0-9-]{1,64}$'),
  filed_at timestamptz not null default clock_timestamp(),
  filed_on date not null,
  due_on date not null,
  hearing_on date,
  -- By when the office is to obey a direction.
  comply_by date,
  outcome text check (outcome in ('approved', 'rejected', 'closed')),
  decided_on date,
  decided_by text,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, application_number, level, against),
  unique (tenant_id, filed_by, idempotency_key),
  foreign key (tenant_id, application_number)
    references application.service_application (tenant_id, number),
  check ((outcome is null) = (decided_on is null)),
  check ((outcome is null) = (holder_role is not null))
);
select tenancy.protect('appeal.appeal');
-- Of one case one appeal is heard at a time.
create unique index appeal_open on appeal.appeal (tenant_id, application_number)
  where outcome is null;
create index appeal_of_department on appeal.appeal (tenant_id, department_code, due_on, id)
  where outcome is null;
create index appeal_of_kiosk on appeal.appeal (tenant_id, kiosk_code, id);
create index appeal_of_mobile on appeal.appeal (tenant_id, mobile, id);
grant select, insert on appeal.appeal to ${app};
grant update (state, holder_role, hearing_on, comply_by, outcome, decided_on, decided_by)
  on appeal.appeal to ${app};

-- Everything that happened to an appeal; never edited.
create table appeal.event (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('appeal.event_id'),
  appeal_id bigint not null,
  at timestamptz not null default clock_timestamp(),
  actor_id bigint not null,
  actor text not null check (length(actor) <= 64),
  role text not null check (length(role) <= 40),
  action text not null check (action ~ '^[a-z][a-z0-9-]{0,39}$'),
  to_state text not null,
  remark text check (length(remark) between 1 and 2000),
  hearing_on date,
  comply_by date,
  penalty text,
  primary key (tenant_id, id),
  foreign key (tenant_id, appeal_id) references appeal.appeal (tenant_id, id)
);
select tenancy.protect('appeal.event');
create index event_of_appeal on appeal.event (tenant_id, appeal_id, id);
grant select, insert on appeal.event to ${app};

-- Orders of recovery; written by the functions below and by nothing else.
create table appeal.penalty (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('appeal.penalty_id'),
  number text not null check (number ~ '^RO-.{3,115}$'),
  appeal_id bigint not null,
  against text not null check (against in ('designated-officer', 'first-appeal-officer')),
  kind text not null check (kind in ('per-day', 'lump')),
  late_days integer not null check (late_days >= 0),
  amount_paise bigint not null check (amount_paise between 1 and 1000000000),
  goes_to text not null check (goes_to in ('applicant', 'treasury')),
  department_code text not null,
  ordered_on date not null,
  ordered_by text not null,
  ordered_posting bigint not null,
  recovered_on date,
  recovered_by text,
  recovery_reference text check (length(recovery_reference) between 3 and 100),
  recovered_posting bigint,
  set_aside_on date,
  set_aside_posting bigint,
  paid_on date,
  paid_by bigint,
  paid_key text check (paid_key ~ '^[A-Za-z0-9-]{1,64}$'),
  paid_to text check (length(paid_to) between 1 and 200),
  paid_reference text check (length(paid_reference) between 3 and 100),
  paid_kiosk text,
  paid_posting bigint,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, appeal_id, against),
  foreign key (tenant_id, appeal_id) references appeal.appeal (tenant_id, id),
  check ((recovered_on is null) = (recovered_posting is null)),
  check ((set_aside_on is null) = (set_aside_posting is null)),
  check ((paid_on is null) = (paid_posting is null)),
  -- What was set aside is never paid, and only what was recovered is.
  check (paid_on is null or (goes_to = 'applicant' and recovered_on is not null
    and set_aside_on is null))
);
select tenancy.protect('appeal.penalty');
grant select on appeal.penalty to ${app};

-- What the law itself has granted, because nobody decided in time.
create table appeal.deemed (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  application_number text not null,
  number text not null check (number ~ '^DO-.{3,110}$'),
  service_code text not null,
  department_code text not null,
  applicant_name text not null,
  due_on date not null,
  deemed_on date not null check (deemed_on > due_on),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, application_number),
  unique (tenant_id, number),
  foreign key (tenant_id, application_number)
    references application.service_application (tenant_id, number)
);
select tenancy.protect('appeal.deemed');
grant select, insert on appeal.deemed to ${app};

-- Orders a penalty: the officer owes it, the applicant or the treasury is to have it.
create function appeal.order_penalty(p_appeal bigint, p_number text, p_against text, p_kind text,
    p_late_days integer, p_amount bigint, p_goes_to text, p_department text, p_by text, p_on date)
  returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  posting bigint;
  made bigint;
begin
  posting := ledger.post(array[ledger.open_account('officer-recovery', p_department)],
    array[case p_goes_to when 'applicant' then ledger.open_account('compensation', p_department)
      else ledger.open_account('treasury', 'treasury') end],
    array[p_amount], 'penalty', p_on);
  insert into appeal.penalty (number, appeal_id, against, kind, late_days, amount_paise, goes_to,
      department_code, ordered_on, ordered_by, ordered_posting)
    values (p_number, p_appeal, p_against, p_kind, p_late_days, p_amount, p_goes_to, p_department,
      p_on, p_by, posting)
    on conflict do nothing returning id into made;
  if made is null then
    raise exception 'penalty-exists' using errcode = 'JS010';
  end if;
  return made;
end $$;

-- The money was taken from the officer: it lies in the bank, or it is in the treasury already.
create function appeal.recover_penalty(p_number text, p_reference text, p_by text, p_on date)
  returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  row appeal.penalty;
begin
  select p.* into row from appeal.penalty p where p.number = p_number for update;
  if row.id is null or row.set_aside_on is not null then
    raise exception 'penalty-set-aside' using errcode = 'JS012';
  end if;
  if row.recovered_on is not null then
    raise exception 'penalty-recovered' using errcode = 'JS011';
  end if;
  update appeal.penalty p set recovered_on = p_on, recovered_by = p_by,
      recovery_reference = p_reference,
      recovered_posting = ledger.post(
        array[case row.goes_to when 'applicant' then ledger.open_account('bank', 'collection')
          else ledger.open_account('treasury', 'treasury') end],
        array[ledger.open_account('officer-recovery', row.department_code)],
        array[row.amount_paise], 'penalty-recovered', p_on)
    where p.id = row.id;
end $$;

-- A revision takes the order back; what was recovered is then owed to the officer.
create function appeal.set_penalty_aside(p_number text, p_on date) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  row appeal.penalty;
begin
  select p.* into row from appeal.penalty p where p.number = p_number for update;
  if row.id is null or row.set_aside_on is not null then
    raise exception 'penalty-set-aside' using errcode = 'JS012';
  end if;
  if row.paid_on is not null then
    raise exception 'compensation-paid' using errcode = 'JS013';
  end if;
  update appeal.penalty p set set_aside_on = p_on,
      set_aside_posting = ledger.post(
        array[case row.goes_to
          when 'applicant' then ledger.open_account('compensation', row.department_code)
          else ledger.open_account('treasury', 'treasury') end],
        array[ledger.open_account('officer-recovery', row.department_code)],
        array[row.amount_paise], 'penalty-set-aside', p_on)
    where p.id = row.id;
end $$;

-- The kiosk gave the applicant the money in cash and has it back in its wallet. Once: the row is
-- locked, and the same key by the same person says again what was done. True for such a repetition.
create function appeal.pay_compensation(p_number text, p_kiosk text, p_to text, p_reference text,
    p_key text, p_by bigint, p_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  row appeal.penalty;
  account bigint;
begin
  select p.* into row from appeal.penalty p where p.number = p_number for update;
  if row.paid_on is not null then
    if row.paid_key = p_key and row.paid_by = p_by then
      if row.paid_to <> p_to or row.paid_reference <> p_reference then
        raise exception 'idempotency-key-reused' using errcode = 'JS001';
      end if;
      return true;
    end if;
    raise exception 'compensation-paid' using errcode = 'JS013';
  end if;
  if row.id is null or row.goes_to <> 'applicant' or row.recovered_on is null
      or row.set_aside_on is not null then
    raise exception 'compensation-not-due' using errcode = 'JS014';
  end if;
  update wallet.wallet w set balance_paise = w.balance_paise + row.amount_paise
    from network.kiosk k where k.code = p_kiosk and w.id = k.id
    returning w.account_id into strict account;
  update appeal.penalty p set paid_on = p_on, paid_by = p_by, paid_key = p_key, paid_to = p_to,
      paid_reference = p_reference, paid_kiosk = p_kiosk,
      paid_posting = ledger.post(
        array[ledger.open_account('compensation', row.department_code)], array[account],
        array[row.amount_paise], 'compensation-paid', p_on)
    where p.id = row.id;
  return false;
end $$;

revoke all on all functions in schema appeal from public;
grant execute on function
  appeal.order_penalty(bigint, text, text, text, integer, bigint, text, text, text, date),
  appeal.recover_penalty(text, text, text, date),
  appeal.set_penalty_aside(text, date),
  appeal.pay_compensation(text, text, text, text, text, bigint, date) to ${app};
