-- What a candidate has to be told and was not yet: a keeper tells it in small transactions, so that
-- a file of 200,000 seats is written at once and told as fast as messages can be.
alter table exam.candidate add column news text check (news in ('seat', 'cancelled'));
grant update (news) on exam.candidate to ${app};
create index candidate_news on exam.candidate (tenant_id, id) where news is not null;
