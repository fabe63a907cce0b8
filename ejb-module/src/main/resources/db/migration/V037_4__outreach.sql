-- Stalls, road shows and workshops: where the programme goes to the people.

create schema outreach;
grant usage on schema outreach to ${app};
create sequence outreach.event_id;
grant usage on sequence outreach.event_id to ${app};

create table outreach.event (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('outreach.event_id'),
  kind text not null check (kind in ('stall', 'road-show', 'workshop', 'camp')),
  title text not null check (length(title) between 3 and 200),
  area_code text not null check (area_code ~ '^[A-Za-z0-9-]{1,40}$'),
  -- Of the area, root first, so that a district is one comparison.
  area_path text not null check (length(area_path) between 3 and 1000),
  place text not null check (length(place) between 2 and 200),
  held_on date not null,
  campaign_code text check (campaign_code ~ '^[A-Z0-9-]{2,40}$'),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  reach integer check (reach between 0 and 10000000),
  cost_paise bigint check (cost_paise >= 0),
  note text check (length(note) between 3 and 500),
  planned_by text not null check (length(planned_by) between 1 and 100),
  ended_by text check (length(ended_by) between 1 and 100),
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'held') = (reach is not null)),
  check ((state = 'held') = (cost_paise is not null)),
  check ((state = 'planned') = (ended_at is null)),
  check ((state = 'planned') = (ended_by is null)),
  check (state <> 'cancelled' or note is not null)
);
create index event_held_on on outreach.event (tenant_id, held_on);
select tenancy.protect('outreach.event');
grant select, insert on outreach.event to ${app};
grant update (state, reach, cost_paise, note, ended_by, ended_at) on outreach.event to ${app};
