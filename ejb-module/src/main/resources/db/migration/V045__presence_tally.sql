-- What is counted of a day, by centre and department, so that the board of a whole State adds up a
-- few thousand rows and not everybody's. Kept by triggers on the days themselves, set by set.
create table attendance.tally (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  day date not null,
  centre text not null,
  department_code text not null,
  due integer not null,
  here integer not null,
  late integer not null,
  absent integer not null,
  excused integer not null,
  unseen integer not null,
  -- From which minutes on those who are still awaited are due, and how many from each.
  awaited_from smallint[] not null,
  awaited_count integer[] not null,
  primary key (tenant_id, day, centre, department_code)
);
select tenancy.protect('attendance.tally');
grant select, insert, delete on attendance.tally to ${app};

create function attendance.tally_up() returns trigger language plpgsql as $$
begin
  delete from attendance.tally t using (select distinct day, centre from changed) c
    where t.day = c.day and t.centre = c.centre;
  insert into attendance.tally (day, centre, department_code, due, here, late, absent, excused,
      unseen, awaited_from, awaited_count)
    select m.day, m.centre, m.department_code, sum(m.due), sum(m.here), sum(m.late), sum(m.absent),
      sum(m.excused), sum(m.unseen),
      coalesce(array_agg(m.from_minute order by m.from_minute) filter (where m.awaited > 0), '{}'),
      coalesce(array_agg(m.awaited order by m.from_minute) filter (where m.awaited > 0), '{}')
    from (
      select a.day, a.centre, a.department_code, a.from_minute,
        count(*) filter (where a.status <> 'not-rostered') as due,
        count(*) filter (where a.first_at is not null and a.status <> 'not-rostered') as here,
        count(*) filter (where a.status in ('late', 'early')) as late,
        count(*) filter (where a.status = 'absent') as absent,
        count(*) filter (where a.status in ('holiday', 'leave', 'tour', 'training', 'closed'))
          as excused,
        count(*) filter (where a.status = 'device-down') as unseen,
        cast(count(*) filter (where a.status = 'due') as integer) as awaited
      from (select distinct day, centre from changed) c
      join attendance.day a on a.day = c.day and a.centre = c.centre
      group by 1, 2, 3, 4
    ) m
    group by 1, 2, 3;
  return null;
end $$;

create trigger tally_inserted after insert on attendance.day referencing new table as changed
  for each statement execute function attendance.tally_up();
create trigger tally_updated after update on attendance.day referencing new table as changed
  for each statement execute function attendance.tally_up();
create trigger tally_deleted after delete on attendance.day referencing old table as changed
  for each statement execute function attendance.tally_up();
