-- What citizens ask about: schemes and frequent questions, owned by departments, dated, approved.

create schema knowledge;
grant usage on schema knowledge to ${app};

create sequence knowledge.revision_id;
grant usage on sequence knowledge.revision_id to ${app};

-- One row for each wording that an article ever had. What the public reads is the published one.
create table knowledge.revision (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('knowledge.revision_id'),
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  kind text not null check (kind in ('scheme', 'faq')),
  department_code text not null check (department_code ~ '^[A-Za-z0-9-]{1,40}$'),
  title_en text not null check (length(title_en) between 1 and 200),
  title_hi text check (length(title_hi) between 1 and 200),
  body_en text not null check (length(body_en) between 1 and 4000),
  body_hi text check (length(body_hi) between 1 and 4000),
  keywords text not null default '' check (length(keywords) <= 500),
  -- Who it is for, as a condition; without one it is for everybody.
  eligibility text check (length(eligibility) between 1 and 500),
  source text check (length(source) between 1 and 300),
  illustrative boolean not null default false,
  -- The day that its department says it is true for, and the day by which it looks again.
  as_of date not null,
  review_by date not null,
  -- From the programme's folder, or written at the desk of a department.
  origin text not null check (origin in ('folder', 'desk')),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('draft', 'submitted', 'published', 'replaced', 'withdrawn')),
  drafted_by bigint,
  drafter text check (length(drafter) between 1 and 100),
  drafted_at timestamptz not null default clock_timestamp(),
  decided_by bigint,
  decider text check (length(decider) between 1 and 100),
  decided_at timestamptz,
  remark text check (length(remark) between 1 and 500),
  primary key (tenant_id, id),
  check (review_by > as_of),
  check ((origin = 'folder') = (sha256 is not null)),
  check ((origin = 'desk') = (drafted_by is not null)),
  check ((drafted_by is null) = (drafter is null)),
  check ((decided_by is null) = (decider is null)),
  check (decided_by is null or decided_at is not null),
  -- Nobody publishes what they wrote themselves.
  check (state not in ('published', 'replaced') or origin = 'folder'
    or (decided_by is not null and decided_by <> drafted_by))
);
select tenancy.protect('knowledge.revision');
-- The public reads one wording, and at most one more is being written.
create unique index revision_published on knowledge.revision (tenant_id, code)
  where state = 'published';
create unique index revision_open on knowledge.revision (tenant_id, code)
  where state in ('draft', 'submitted');
create index revision_of_department on knowledge.revision (tenant_id, department_code, state);
grant select, insert on knowledge.revision to ${app};
grant update (kind, title_en, title_hi, body_en, body_hi, keywords, eligibility, source, as_of,
  review_by, state, drafted_by, drafter, drafted_at, decided_by, decider, decided_at, remark)
  on knowledge.revision to ${app};

-- What was published is not worded otherwise: it is replaced.
create function knowledge.guard_wording() returns trigger language plpgsql as $$
begin
  if (new.kind, new.title_en, new.title_hi, new.body_en, new.body_hi, new.keywords,
      new.eligibility, new.source, new.as_of, new.review_by)
      is distinct from (old.kind, old.title_en, old.title_hi, old.body_en, old.body_hi,
      old.keywords, old.eligibility, old.source, old.as_of, old.review_by)
      and old.state <> 'draft' then
    raise exception 'only a draft is worded otherwise' using errcode = 'check_violation';
  end if;
  if old.state <> new.state and (old.state, new.state) not in (values
      ('draft', 'submitted'), ('submitted', 'draft'), ('submitted', 'published'),
      ('draft', 'withdrawn'), ('submitted', 'withdrawn'),
      ('published', 'replaced'), ('published', 'withdrawn')) then
    raise exception 'an article does not go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger revision_guard before update on knowledge.revision
  for each row execute function knowledge.guard_wording();

-- The words by which a published article is found, folded to Latin letters; prefixes are ranges of
-- these b-trees, as in the basket of services.
create table knowledge.word (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  revision_id bigint not null,
  word text collate "C" not null check (word ~ '^[a-z0-9]{1,60}$'),
  bare text collate "C" not null check (bare ~ '^[a-z0-9]{1,60}$'),
  weight smallint not null check (weight between 1 and 10),
  primary key (tenant_id, revision_id, word),
  foreign key (tenant_id, revision_id) references knowledge.revision (tenant_id, id)
);
create index word_word on knowledge.word (tenant_id, word, revision_id);
create index word_bare on knowledge.word (tenant_id, bare, revision_id);
select tenancy.protect('knowledge.word');
grant select, insert, delete on knowledge.word to ${app};
