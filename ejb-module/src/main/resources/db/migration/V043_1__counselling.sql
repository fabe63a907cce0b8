-- Counselling after an examination: how far it is, who is ranked, what they chose and have, and
-- what happened.

create schema counselling;
grant usage on schema counselling to ${app};

create sequence counselling.candidate_id;
create sequence counselling.event_id;
grant usage on sequence counselling.candidate_id, counselling.event_id to ${app};

create table counselling.board (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  code text not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  round integer not null default 0 check (round between 0 and 20),
  choices_until timestamptz,
  choices_order text check (length(choices_order) between 1 and 80),
  ranked_at timestamptz,
  answer_by timestamptz,
  -- What there was to give when the first round was run; later folders change nothing of it.
  seats jsonb check (pg_column_size(seats) <= 1048576),
  primary key (tenant_id, code),
  check ((choices_until is null) = (choices_order is null)),
  check ((round = 0) = (answer_by is null)),
  check ((round = 0) = (seats is null)),
  check (round = 0 or ranked_at is not null)
);
select tenancy.protect('counselling.board');
grant select, insert on counselling.board to ${app};
grant update (round, choices_until, choices_order, ranked_at, answer_by, seats)
  on counselling.board to ${app};

-- Rounds follow one another, and what the first one gave from stays.
create function counselling.refuse_turn() returns trigger language plpgsql as $$
begin
  raise exception 'round % does not follow round %', new.round, old.round
    using errcode = 'check_violation';
end $$;
create trigger board_turns before update on counselling.board
  for each row when (new.round not in (old.round, old.round + 1)
    or (old.round > 0 and old.seats is distinct from new.seats))
  execute function counselling.refuse_turn();

create table counselling.candidate (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('counselling.candidate_id'),
  board text not null,
  application_number text not null,
  rank integer not null check (rank > 0),
  category text not null check (category ~ '^[a-z][a-z0-9-]{0,39}$'),
  choices jsonb not null default '[]'
    check (jsonb_typeof(choices) = 'array' and jsonb_array_length(choices) <= 100),
  state text not null default 'waiting'
    check (state in ('waiting', 'offered', 'accepted', 'floating', 'left', 'lapsed')),
  vacancy text check (length(vacancy) between 1 and 40),
  kind text check (length(kind) between 1 and 40),
  round integer check (round > 0),
  news boolean not null default false,
  check_code text not null check (check_code ~ '^[A-Z2-7]{16}$'),
  primary key (tenant_id, id),
  unique (tenant_id, board, application_number),
  -- Two candidates may change their ranks with each other in one file.
  unique (tenant_id, board, rank) deferrable initially deferred,
  foreign key (tenant_id, board) references counselling.board (tenant_id, code),
  foreign key (tenant_id, application_number)
    references exam.candidate (tenant_id, application_number),
  check ((state in ('offered', 'accepted', 'floating')) = (vacancy is not null)),
  check ((vacancy is null) = (kind is null)),
  check (vacancy is null or round is not null)
);
create index candidate_application on counselling.candidate (tenant_id, application_number, id);
create index candidate_news on counselling.candidate (tenant_id, id) where news;
create index candidate_state on counselling.candidate (tenant_id, board, state, vacancy, kind);
select tenancy.protect('counselling.candidate');
grant select, insert, delete on counselling.candidate to ${app};
grant update (rank, category, choices, state, vacancy, kind, round, news)
  on counselling.candidate to ${app};

create table counselling.event (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('counselling.event_id'),
  board text not null,
  application_number text check (length(application_number) <= 110),
  what text not null check (what in ('rank', 'date', 'round', 'choose', 'offer', 'accept', 'float',
    'leave', 'lapse')),
  round integer,
  detail text check (length(detail) <= 5000),
  actor_id bigint not null,
  actor text not null check (length(actor) <= 64),
  role text not null check (length(role) <= 40),
  at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, board) references counselling.board (tenant_id, code)
);
create index event_application on counselling.event (tenant_id, application_number, id)
  where application_number is not null;
select tenancy.protect('counselling.event');
grant select, insert on counselling.event to ${app};
