-- An office asks a citizen something through the centre: a third kind of call, and its outcome.
alter table contact.task drop constraint task_kind_check;
alter table contact.task add constraint task_kind_check
  check (kind in ('tell-office', 'ask-citizen', 'take-consent'));
alter table contact.attempt drop constraint attempt_outcome_check;
alter table contact.attempt add constraint attempt_outcome_check
  check (outcome in ('told', 'answered', 'consented', 'refused', 'not-answered', 'wrong-number'));
