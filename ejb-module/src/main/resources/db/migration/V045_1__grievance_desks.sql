-- The desks sort what has no promise last, and so do their indexes: a page is read, not sorted.
drop index grievance.grievance_of_office;
create index grievance_of_office on grievance.grievance
  (tenant_id, office, coalesce(due_on, date '9999-12-31'), id) where outcome is null;
drop index grievance.grievance_of_department;
create index grievance_of_department on grievance.grievance
  (tenant_id, department_code, coalesce(due_on, date '9999-12-31'), id) where outcome is null;
