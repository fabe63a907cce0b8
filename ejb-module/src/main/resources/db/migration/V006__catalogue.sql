-- The service basket as it is searched. The basket itself is the published version of the
-- programme's folder; these rows are made from it at publication, so that a search filters, ranks
-- and pages in one statement.

create extension if not exists pg_trgm with schema public;

create schema catalogue;
grant usage on schema catalogue to ${app};

create sequence catalogue.service_id;

-- A service that is no longer in the folder is withdrawn and stays: receipts and applications
-- name it.
create table catalogue.service (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('catalogue.service_id'),
  code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  version integer not null check (version > 0),
  place integer not null check (place >= 0),
  name_en text not null check (length(name_en) between 1 and 500),
  name_hi text check (length(name_hi) between 1 and 500),
  department_code text not null check (department_code ~ '^[A-Za-z0-9-]{1,40}$'),
  category_code text not null check (category_code ~ '^[A-Za-z0-9-]{1,40}$'),
  kind text not null check (kind in ('application', 'collection', 'print', 'ticket')),
  status text not null check (status in ('open', 'closed', 'withdrawn')),
  illustrative boolean not null,
  districts text[] check (cardinality(districts) between 1 and 1000),
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
create index service_place on catalogue.service (tenant_id, place);
select tenancy.protect('catalogue.service');
grant usage on sequence catalogue.service_id to ${app};
grant select, insert, update on catalogue.service to ${app};

-- The words by which a service is found, folded to Latin letters, see SearchKey; bare is the word
-- without its a's. Under row-level security only a leakproof operator may use an index: the
-- comparisons of text are leakproof and those of pg_trgm are not, so a trigram index on the names
-- would never be used. Prefixes are ranges of these b-trees; trigrams compare the distinct words
-- only.
create table catalogue.service_word (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  service_id bigint not null,
  word text collate "C" not null check (word ~ '^[a-z0-9]{1,60}$'),
  bare text collate "C" not null check (bare ~ '^[a-z0-9]{1,60}$'),
  weight smallint not null check (weight between 1 and 10),
  primary key (tenant_id, service_id, word),
  foreign key (tenant_id, service_id) references catalogue.service
);
create index service_word_word on catalogue.service_word (tenant_id, word, service_id);
create index service_word_bare on catalogue.service_word (tenant_id, bare, service_id);
select tenancy.protect('catalogue.service_word');
grant select, insert, delete on catalogue.service_word to ${app};
