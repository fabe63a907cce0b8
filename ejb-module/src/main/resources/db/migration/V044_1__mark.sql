-- What those who hold receipts say of a kiosk or a service, counted: published, and apart from the
-- answers, which know neither.
create table survey.mark (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  survey_code text not null check (survey_code ~ '^[a-z][a-z0-9-]{0,39}$'),
  about text not null check (about in ('kiosk', 'service')),
  code text collate "C" not null check (length(code) between 1 and 60),
  score smallint not null check (score between 1 and 5),
  answers integer not null check (answers > 0),
  primary key (tenant_id, survey_code, about, code, score)
);
select tenancy.protect('survey.mark');
grant select, insert on survey.mark to ${app};
grant update (answers) on survey.mark to ${app};
