-- Registers of departments, against which what a citizen says is checked: electoral roll, poverty
-- list, land records, births and deaths. A register is loaded whole from a file; the load before
-- stays in force until the new one is complete.

create schema register;
grant usage on schema register to ${app};

create sequence register.load_id increment by 50 start with 50;
grant usage on sequence register.load_id to ${app};

create table register.load (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null,
  register text not null check (register ~ '^[a-z][a-z0-9-]{1,39}$'),
  -- The day that the department says the file is true for.
  as_of date not null,
  state text not null check (state in ('loading', 'current', 'replaced', 'broken')),
  entries integer not null default 0 check (entries >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  begun_by bigint not null,
  begun_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'loading') = (ended_at is null)),
  check (state not in ('current', 'replaced') or sha256 is not null)
);
select tenancy.protect('register.load');
-- One load of a register is in force, and one more at most is on its way.
create unique index load_current on register.load (tenant_id, register) where state = 'current';
create unique index load_loading on register.load (tenant_id, register) where state = 'loading';
grant select, insert on register.load to ${app};
grant update (state, entries, sha256, ended_at) on register.load to ${app};

-- A line of the file. Millions of them, so an entry is named by its load and its line.
create table register.entry (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  load_id bigint not null,
  line integer not null check (line > 0),
  key text not null check (length(key) between 1 and 80),
  -- The words of the name as they are said, in order of the alphabet; equal for equal names.
  spoken text not null,
  fields jsonb not null,
  primary key (tenant_id, load_id, line),
  foreign key (tenant_id, load_id) references register.load (tenant_id, id)
);
select tenancy.protect('register.entry');
create index entry_key on register.entry (tenant_id, load_id, key);
create index entry_spoken on register.entry (tenant_id, load_id, spoken);
grant select, insert, delete on register.entry to ${app};

-- A b-tree over the spoken words of names: PostgreSQL does not use its trigram index under
-- row-level security, because the operators of that index may leak what they compare.
create table register.entry_word (
  tenant_id smallint not null default current_setting('app.tenant')::smallint,
  load_id bigint not null,
  word text not null,
  line integer not null,
  primary key (tenant_id, load_id, word, line),
  foreign key (tenant_id, load_id) references register.load (tenant_id, id)
);
select tenancy.protect('register.entry_word');
grant select, insert, delete on register.entry_word to ${app};
