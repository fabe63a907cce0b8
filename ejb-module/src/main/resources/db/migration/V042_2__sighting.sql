-- Punches by telephone are looked at by centre and day.
create index sighting_of_centre on biometric.sighting (tenant_id, centre, at);
