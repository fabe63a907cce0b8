-- What people answer when they are asked, and what they say to drafts that are published for
-- comment. Who they are is not here: a keyed hash says only that somebody has answered already.

create schema survey;
grant usage on schema survey to ${app};
create sequence survey.answer_id;
create sequence survey.comment_id;
grant usage on sequence survey.answer_id, survey.comment_id to ${app};

create table survey.answer (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('survey.answer_id'),
  survey_code text not null check (survey_code ~ '^[a-z][a-z0-9-]{0,39}$'),
  programme_version integer not null,
  -- Of the receipt or the mobile number, and of the survey, so that no two surveys can be joined.
  print text not null check (print ~ '^[0-9a-f]{64}$'),
  answered_on date not null,
  -- By question the codes that were chosen, or the one text that was written.
  answers jsonb not null
    check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 40000),
  primary key (tenant_id, id),
  unique (tenant_id, survey_code, print)
);
select tenancy.protect('survey.answer');
grant select, insert on survey.answer to ${app};

create table survey.comment (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('survey.comment_id'),
  consultation_code text not null check (consultation_code ~ '^[a-z][a-z0-9-]{0,39}$'),
  print text check (print ~ '^[0-9a-f]{64}$'),
  said_at timestamptz not null default clock_timestamp(),
  said_on date not null,
  body text not null check (length(body) between 1 and 4000),
  primary key (tenant_id, id)
);
select tenancy.protect('survey.comment');
create index comment_of_consultation on survey.comment (tenant_id, consultation_code, id);
create index comment_print on survey.comment (tenant_id, print, said_on) where print is not null;
grant select, insert on survey.comment to ${app};
