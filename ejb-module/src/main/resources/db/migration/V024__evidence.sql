-- What a register said when somebody relied on it, kept with what it was relied on for.

create sequence register.evidence_id;
grant usage on sequence register.evidence_id to ${app};

create table register.evidence (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('register.evidence_id'),
  -- A request on its way to a case, or the case.
  subject text not null check (length(subject) between 1 and 120),
  paper text not null check (length(paper) between 1 and 40),
  register text not null check (register ~ '^[a-z][a-z0-9-]{1,39}$'),
  -- Lines of a load that was replaced are swept, so what the line said is kept here.
  load_id bigint not null,
  as_of date not null,
  line integer not null check (line > 0),
  key text not null check (length(key) between 1 and 80),
  fields jsonb not null check (pg_column_size(fields) <= 16384),
  likeness smallint not null check (likeness between 0 and 100),
  looked_by bigint not null,
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  unique (tenant_id, subject, paper),
  foreign key (tenant_id, load_id) references register.load (tenant_id, id)
);
select tenancy.protect('register.evidence');
grant select, insert, delete on register.evidence to ${app};
grant update (subject) on register.evidence to ${app};

-- What belongs to a case stays with it.
create function register.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'evidence of a case stays as it is' using errcode = 'check_violation';
end $$;
create trigger evidence_moved before update on register.evidence
  for each row when (old.subject not like 'intake/%') execute function register.refuse_change();
create trigger evidence_deleted before delete on register.evidence
  for each row when (old.subject not like 'intake/%') execute function register.refuse_change();

-- Papers that a match in a register made needless.
alter table application.intake add column waived text[] not null default '{}';
alter table application.service_application add column waived text[] not null default '{}';
