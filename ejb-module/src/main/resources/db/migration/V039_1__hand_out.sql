-- What a kiosk's wallet has back of a cancelled examination is handed to the candidate in cash,
-- against a signature: who did it, when, who signed, on which paper. Once.
alter table exam.refund
  add column kiosk_code text,
  add column handed_at timestamptz,
  add column handed_by text check (length(handed_by) between 1 and 64),
  add column received_by text check (length(received_by) between 1 and 120),
  add column hand_reference text check (length(hand_reference) between 3 and 100),
  add constraint refund_handed check ((handed_at is null) = (handed_by is null)
    and (handed_at is null) = (received_by is null)
    and (handed_at is null) = (hand_reference is null)
    and (handed_at is null or (mode = 'kiosk' and state = 'done')));
grant update (handed_at, handed_by, received_by, hand_reference) on exam.refund to ${app};

do $$
declare
  programme smallint;
begin
  for programme in select id from tenancy.programme loop
    perform set_config('app.tenant', programme::text, true);
    update exam.refund r set kiosk_code = k.code
      from counter.transaction t join network.kiosk k on k.tenant_id = t.tenant_id
        and k.id = t.kiosk_id
      where r.tenant_id = programme and t.tenant_id = programme and t.id = r.transaction_id;
  end loop;
end $$;
alter table exam.refund alter column kiosk_code set not null;

-- What lies at a kiosk to be fetched.
create index refund_to_hand_out on exam.refund (tenant_id, kiosk_code, candidate_id)
  where mode = 'kiosk' and state = 'done' and handed_at is null;

-- What was handed out stays so.
create function exam.stay_handed_out() returns trigger language plpgsql as $$
begin
  raise exception 'a refund that was handed out is not changed' using errcode = 'check_violation';
end $$;
create trigger refund_handed_out before update on exam.refund
  for each row when (old.handed_at is not null) execute function exam.stay_handed_out();
