-- Files that people hand in. In the database, so that what was acknowledged stands or falls with
-- the rest of the programme: one backup, one transaction, one row-level security.

create schema upload;
grant usage on schema upload to ${app};

create table upload.file (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  -- Not a number that can be counted up: knowing it is not a right, but it should not be easy.
  id text not null default replace(gen_random_uuid()::text, '-', '') check (id ~ '^[0-9a-f]{32}$'),
  file_name text not null check (length(file_name) between 1 and 120 and file_name !~ '[/\\]'),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  byte_count integer not null check (byte_count between 1 and 5242880),
  sha256 bytea not null,
  width integer not null check (width between 0 and 20000),
  height integer not null check (height between 0 and 20000),
  owner_id bigint not null,
  subject text check (length(subject) between 1 and 64),
  at timestamptz not null default clock_timestamp(),
  content bytea not null,
  primary key (tenant_id, id),
  check (octet_length(content) = byte_count),
  check (sha256 = sha256(content)),
  check (width::bigint * height <= 40000000),
  check ((media_type = 'application/pdf') = (width = 0 and height = 0))
);
-- Every kind is compressed already.
alter table upload.file alter column content set storage external;
create index file_subject on upload.file (tenant_id, subject, at) where subject is not null;
create index file_waiting on upload.file (tenant_id, owner_id, at) where subject is null;
create index file_age on upload.file (tenant_id, at) where subject is null;
select tenancy.protect('upload.file');
grant select, insert, delete on upload.file to ${app};
grant update (subject) on upload.file to ${app};

-- What a subject leads to stays with it: neither given to another nor thrown away.
create function upload.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a file that is linked stays so' using errcode = 'check_violation';
end $$;
create trigger file_relinked before update on upload.file
  for each row when (old.subject is distinct from new.subject and old.subject is not null)
  execute function upload.refuse_change();
create trigger file_deleted before delete on upload.file
  for each row when (old.subject is not null) execute function upload.refuse_change();
