-- The words by which a grievance is found, folded to Latin letters as those of the basket and of
-- the knowledge are: of what it is, of the answer, of its category and its place, never of a
-- person. Comparisons of b-trees are leakproof, so row-level security keeps these indexes in use;
-- those of full-text search and of trigrams are not.

create sequence grievance.word_number;
grant usage on sequence grievance.word_number to ${app};

-- Every word once, with a number, because a number is short. Found whole or by its beginning by
-- the primary key, without its a's by vocabulary_bare.
create table grievance.vocabulary (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  word text collate "C" not null check (word ~ '^[a-z0-9]{1,60}$'),
  bare text collate "C" not null check (bare ~ '^[a-z0-9]{1,60}$'),
  number bigint not null default nextval('grievance.word_number'),
  primary key (tenant_id, word),
  unique (tenant_id, number)
);
create index vocabulary_bare on grievance.vocabulary (tenant_id, bare, number);
select tenancy.protect('grievance.vocabulary');
grant select, insert on grievance.vocabulary to ${app};

-- Which grievances have which word; read newest first. There is no foreign key: a grievance is
-- never deleted, and a check for each of thirty words would cost more than the words.
create table grievance.word (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  number bigint not null,
  grievance_id bigint not null,
  primary key (tenant_id, number, grievance_id)
);
select tenancy.protect('grievance.word');
grant select, insert on grievance.word to ${app};

-- Where a word is in too many grievances, those of an office are looked through instead.
create index grievance_at_office on grievance.grievance (tenant_id, office, id);

-- Gives a grievance words. New words are written in their order, so that two who lodge at once
-- never wait for each other in a circle; the second statement sees what another wrote meanwhile.
create function grievance.index_words(subject bigint, words text[], bares text[])
  returns integer language plpgsql as $$
declare
  written integer;
begin
  insert into grievance.vocabulary (word, bare)
    select w.word, w.bare from unnest(words, bares) as w(word, bare)
    where not exists (select 1 from grievance.vocabulary v where v.word = w.word)
    order by w.word collate "C"
    on conflict do nothing;
  insert into grievance.word (number, grievance_id)
    select v.number, subject from grievance.vocabulary v where v.word = any (words)
    on conflict do nothing;
  get diagnostics written = row_count;
  return written;
end $$;
grant execute on function grievance.index_words to ${app};

-- What was lodged before there were words has none; the clock gives them some.
alter table grievance.grievance add column worded boolean not null default false;
grant update (worded) on grievance.grievance to ${app};
create index grievance_unworded on grievance.grievance (tenant_id, id) where not worded;
