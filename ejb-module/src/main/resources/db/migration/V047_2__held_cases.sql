-- What somebody has who is transferred goes back to the role; only cases that a person has taken up
-- stand in this index.
create index case_held on application.service_application (tenant_id, holder_user)
  where holder_user is not null and outcome is null;
