-- Seats that were kept for a category and that nobody of it took go to others, by the rule of the
-- programme's folder, in a round: what there was stays as it was kept, and what was passed on
-- stands beside it, so that a later round begins where the last one ended.

alter table counselling.board add column passed jsonb not null default '[]'
  check (jsonb_typeof(passed) = 'array' and pg_column_size(passed) <= 1048576);
grant update (passed) on counselling.board to ${app};

alter table counselling.event drop constraint event_what_check;
alter table counselling.event add constraint event_what_check check (what in ('rank', 'date',
  'round', 'choose', 'offer', 'accept', 'float', 'leave', 'lapse', 'pass'));
