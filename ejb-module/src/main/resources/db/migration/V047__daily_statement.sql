-- A department's daily statement starts from the ledger's transfers and asks each for its receipt.
-- Most are found by their day. These are not, and they are few: what was given back, what was
-- posted only when a biller had confirmed it, and which of the returns were refunds of cancelled
-- examinations. A charge itself writes into none of these indexes.

create index transaction_given_back on counter.transaction (tenant_id, reversal_posting_id)
  where reversal_posting_id is not null;
create index transaction_confirmed on counter.transaction (tenant_id, posting_id)
  where biller_reference is not null;
create index refund_of_transaction on exam.refund (tenant_id, transaction_id);
