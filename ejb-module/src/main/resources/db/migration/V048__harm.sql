-- What else counts as harm in the weekly report is the programme's to say, and each report says
-- it: coming late by so many minutes costs a promise day as absence does, and a grievance that
-- waited on a day of absence counts though it was closed before the report was made.
alter table muster.report
  add column counts_closed boolean not null default false,
  add column late_minutes smallint check (late_minutes between 1 and 720);

-- Those of a department that were closed since a day; only reports of such programmes ask for them.
create index grievance_closed_of_department on grievance.grievance
  (tenant_id, department_code, closed_on) where outcome is not null;

do $do$
declare
  made text := pg_get_functiondef('muster.make(date, date)'::regprocedure);
  step record;
begin
  for step in
    select * from (values
      ('muster.make(monday date, deadline date)',
       'muster.make(monday date, deadline date, closed boolean, late_from integer)'),
      ($s$insert into muster.report (department_code, week, read_by)
    select distinct d.department_code, monday, deadline from$s$,
       $s$insert into muster.report (department_code, week, read_by, counts_closed, late_minutes)
    select distinct d.department_code, monday, deadline, closed, late_from from$s$),
      ('select f.id as report_id, d.* from fresh f',
       $s$select f.id as report_id, d.*, (d.status = 'absent'
        or (d.status = 'late' and d.late_minutes >= late_from)) as is_missed from fresh f$s$),
      ($s$from duty where status = 'absent'$s$,
       'from duty where is_missed'),
      ('  ), harm as (',
       $s$    union all
    select m.report_id, m.centre, m.day, 'g' || g.id, true, g.token, g.promised_on is not null
    from missed m join network.kiosk k on k.code = m.centre
    join hierarchy.area inner_area on inner_area.id = k.area_id
    join grievance.grievance g on closed and g.department_code = m.department_code
      and g.outcome is not null and g.merged_into is null
      and g.lodged_on <= m.day and g.closed_on > m.day
    join hierarchy.area place on place.code = g.area_code
      and place.path >= inner_area.path and starts_with(place.path, inner_area.path)
  ), harm as ($s$),
      ($s$where d.status = 'absent'
    group by$s$,
       $s$where d.is_missed
    group by$s$)) as steps(was, becomes)
  loop
    if strpos(made, step.was) = 0 then
      raise exception 'muster.make is otherwise than was thought: %', step.was;
    end if;
    made := replace(made, step.was, step.becomes);
  end loop;
  execute made;
end $do$;
drop function muster.make(date, date);
grant execute on function muster.make(date, date, boolean, integer) to ${app};
