-- An officer reads the certificates of one department, newest first; a state administrator reads
-- all of them by the primary key.
create index certificate_department on certificate.certificate (tenant_id, department, id);
