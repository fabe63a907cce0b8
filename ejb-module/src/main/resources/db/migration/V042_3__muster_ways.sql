-- The weekly report says by which way it is known that somebody was there: Monday first, null where
-- nobody was seen. Reports that were made before do not say it.
alter table muster.line add column ways text[] check (cardinality(ways) = 7);

-- Makes the reports of a week, all of them in two statements; a week that is reported stays so.
-- A promise day is one application or grievance with a promised day that waited on one day of
-- absence: on or after its filing, and neither answered nor decided on that day.
create or replace function muster.make(monday date, deadline date) returns integer
  language plpgsql as $$
declare
  made integer;
begin
  with fresh as (
    insert into muster.report (department_code, week, read_by)
    select distinct d.department_code, monday, deadline from attendance.day d
    where d.day between monday and monday + 6 and d.status <> 'not-rostered'
    on conflict do nothing
    returning id, department_code
  ), duty as materialized (
    select f.id as report_id, d.* from fresh f join attendance.day d
      on d.department_code = f.department_code
    where d.day between monday and monday + 6 and d.status <> 'not-rostered'
  ), missed as materialized (
    select distinct report_id, department_code, centre, day from duty where status = 'absent'
  ), waiting as materialized (
    select m.report_id, m.centre, m.day, 'a' || a.id as item, false as is_grievance,
      coalesce(a.mobile, a.number) as citizen, a.promised_on is not null as is_promised
    from missed m join application.service_application a
      on a.kiosk_code = m.centre and a.department_code = m.department_code
      and a.filed_on <= m.day and (a.decided_on is null or a.decided_on > m.day)
    union all
    select m.report_id, m.centre, m.day, 'g' || g.id, true, g.token, g.promised_on is not null
    from missed m join network.kiosk k on k.code = m.centre
    join hierarchy.area inner_area on inner_area.id = k.area_id
    join grievance.grievance g on g.department_code = m.department_code and g.outcome is null
      and g.lodged_on <= m.day
    join hierarchy.area place on place.code = g.area_code
      and place.path >= inner_area.path and starts_with(place.path, inner_area.path)
  ), harm as (
    select d.report_id, d.pin, d.centre,
      count(distinct w.item) filter (where not w.is_grievance) as cases,
      count(distinct w.item) filter (where w.is_grievance) as grievances,
      count(distinct w.citizen) as citizens,
      count(*) filter (where w.is_promised) as promise_days
    from duty d join waiting w
      on w.report_id = d.report_id and w.centre = d.centre and w.day = d.day
    where d.status = 'absent'
    group by d.report_id, d.pin, d.centre
  ), decided as (
    select p.report_id, p.centre, count(*) as decided,
      count(*) filter (where a.promised_on is null or a.decided_on <= a.promised_on) as in_time
    from (select distinct report_id, department_code, centre from duty) p
    join application.service_application a
      on a.kiosk_code = p.centre and a.department_code = p.department_code
    where a.decided_on between monday and monday + 6
    group by p.report_id, p.centre
  ), line as (
    select report_id, pin, centre, max(designation) as designation,
      array[max(status) filter (where day = monday),
        max(status) filter (where day = monday + 1), max(status) filter (where day = monday + 2),
        max(status) filter (where day = monday + 3), max(status) filter (where day = monday + 4),
        max(status) filter (where day = monday + 5), max(status) filter (where day = monday + 6)]
        as days,
      array[max(way) filter (where day = monday), max(way) filter (where day = monday + 1),
        max(way) filter (where day = monday + 2), max(way) filter (where day = monday + 3),
        max(way) filter (where day = monday + 4), max(way) filter (where day = monday + 5),
        max(way) filter (where day = monday + 6)] as ways,
      count(*) filter (where status in ('present', 'late', 'early', 'absent')) as due,
      count(*) filter (where status = 'present') as present,
      count(*) filter (where status = 'late') as late,
      count(*) filter (where status = 'early') as early,
      count(*) filter (where status = 'absent') as absent,
      count(*) filter (where status not in ('present', 'late', 'early', 'absent', 'due'))
        as excused,
      coalesce(sum(late_minutes) filter (where status = 'late'), 0) as late_minutes
    from duty group by report_id, pin, centre
  )
  insert into muster.line (report_id, pin, centre, name_en, name_hi, designation, days, ways,
    due, present, late, early, absent, excused, late_minutes, cases, grievances, citizens,
    promise_days, decided, in_time)
  select l.report_id, l.pin, l.centre, f.name_en, f.name_hi, l.designation, l.days, l.ways, l.due,
    l.present, l.late, l.early, l.absent, l.excused, l.late_minutes, coalesce(h.cases, 0),
    coalesce(h.grievances, 0), coalesce(h.citizens, 0), coalesce(h.promise_days, 0),
    coalesce(c.decided, 0), coalesce(c.in_time, 0)
  from line l
  join roster.functionary f on f.pin = l.pin
  left join harm h on h.report_id = l.report_id and h.pin = l.pin and h.centre = l.centre
  left join decided c on c.report_id = l.report_id and c.centre = l.centre;
  get diagnostics made = row_count;
  return made;
end
$$;
