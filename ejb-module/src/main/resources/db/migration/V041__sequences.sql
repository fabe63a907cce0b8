-- Numbers kept aside by each connection made the newest receipts look older than earlier ones:
-- lists and statements are sorted by these ids. One number at a time costs no measurable time.
alter sequence counter.basket_id cache 1;
alter sequence counter.transaction_id cache 1;
alter sequence ledger.transfer_id cache 1;
