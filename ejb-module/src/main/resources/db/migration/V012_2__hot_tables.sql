-- Tables that take rows with every charge, and that only the SQL functions of their own schema
-- write, keep the checks that money needs and no others: PostgreSQL reads every check of a table
-- anew for every statement. Formats of names, keys and codes are refused before a call is made. A
-- kiosk or an account belongs to a programme, so a row that names one needs no second key to the
-- programme, whose single row every charge would have to lock.

alter table ledger.transfer
  drop constraint transfer_tenant_id_fkey,
  drop constraint transfer_reason_check;

alter table counter.basket
  drop constraint basket_tenant_id_fkey,
  drop constraint basket_idempotency_key_check,
  drop constraint basket_body_sha256_check,
  drop constraint basket_citizen_name_check,
  drop constraint basket_citizen_mobile_check,
  drop constraint basket_paid_by_check;

alter table counter.receipt_series
  drop constraint receipt_series_tenant_id_fkey,
  drop constraint receipt_series_series_check;

-- Money has moved exactly when it is completed, or it has moved back.
alter table counter.transaction
  drop constraint transaction_tenant_id_fkey,
  drop constraint transaction_programme_version_check,
  drop constraint transaction_status_check,
  drop constraint transaction_receipt_sequence_check,
  drop constraint transaction_verification_code_check,
  drop constraint transaction_subject_check,
  drop constraint transaction_copies_check,
  drop constraint transaction_reversal_reason_check,
  drop constraint transaction_check,
  drop constraint transaction_check1,
  add constraint transaction_status check (case status
    when 'pending' then posting_id is null and reversed_at is null
    when 'completed' then posting_id is not null and reversed_at is null
    when 'reversed' then reversed_at is not null
    else false end);

-- Maker and checker are two people; whoever is refused is told so by this name.
alter table wallet.top_up rename constraint top_up_check1 to maker_is_not_checker;
