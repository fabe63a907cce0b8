-- Tables that take rows with every grievance, message and act need no key to the programme's single
-- row, which all who write at once would have to lock together. Row-level security lets nobody
-- write a row of another programme, the binding takes the programme from the table of programmes,
-- and a programme is never removed.
alter table grievance.grievance drop constraint grievance_tenant_id_fkey;
alter table grievance.event drop constraint event_tenant_id_fkey;
alter table grievance.word drop constraint word_tenant_id_fkey;
alter table grievance.vocabulary drop constraint vocabulary_tenant_id_fkey;
alter table identity.person drop constraint person_tenant_id_fkey;
alter table contact.task drop constraint task_tenant_id_fkey;
alter table notification.message drop constraint message_tenant_id_fkey;
alter table audit.event drop constraint event_tenant_id_fkey;
