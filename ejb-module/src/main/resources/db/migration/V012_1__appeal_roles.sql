-- Those who hear appeals, and the citizen who signs in with a mobile number.
alter table access.posting drop constraint posting_role_check;
alter table access.posting add constraint posting_role_check check (role in ('state-admin',
  'society-admin', 'provider-admin', 'operator', 'cashier', 'department-officer',
  'first-appeal-officer', 'second-appeal-officer', 'citizen', 'auditor'));
