-- Campaigns: people on a list are told of a scheme by telephone, if they have agreed to that.

create schema campaign;
grant usage on schema campaign to ${app};
create sequence campaign.campaign_id;
grant usage on sequence campaign.campaign_id to ${app};

-- Who does not want to be called, whatever a list says. A keyed hash, no number.
create table campaign.silence (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  caller text not null check (caller ~ '^[0-9a-f]{64}$'),
  since timestamptz not null default clock_timestamp(),
  noted_by text not null check (length(noted_by) between 1 and 100),
  primary key (tenant_id, caller)
);
select tenancy.protect('campaign.silence');
grant select, insert, delete on campaign.silence to ${app};

create table campaign.campaign (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  id bigint not null default nextval('campaign.campaign_id'),
  name text not null check (length(name) between 1 and 200),
  article_code text not null check (article_code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  state text not null default 'draft' check (state in ('draft', 'running', 'ended')),
  drafted_by bigint not null,
  drafter text not null check (length(drafter) between 1 and 100),
  drafted_at timestamptz not null default clock_timestamp(),
  approved_by bigint,
  approver text check (length(approver) between 1 and 100),
  approved_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  -- Nobody lets loose what they drew up themselves.
  check (approved_by <> drafted_by),
  check (state <> 'running' or approved_by is not null),
  check ((approved_by is null) = (approver is null)),
  check ((approved_by is null) = (approved_at is null)),
  check ((state = 'ended') = (ended_at is not null))
);
select tenancy.protect('campaign.campaign');
grant select, insert on campaign.campaign to ${app};
grant update (state, approved_by, approver, approved_at, ended_at) on campaign.campaign to ${app};

create table campaign.recipient (
  tenant_id smallint not null default current_setting('app.tenant')::smallint
    references tenancy.programme,
  campaign_id bigint not null,
  nr integer not null check (nr > 0),
  caller text not null check (caller ~ '^[0-9a-f]{64}$'),
  -- The day on which they agreed to be called.
  agreed_on date not null,
  state text not null default 'waiting' check (state in ('waiting', 'claimed', 'told',
    'given-up', 'silenced')),
  due_at timestamptz not null default clock_timestamp(),
  attempts smallint not null default 0 check (attempts between 0 and 100),
  claimed_by bigint,
  ended_at timestamptz,
  primary key (tenant_id, campaign_id, nr),
  unique (tenant_id, campaign_id, caller),
  foreign key (tenant_id, campaign_id) references campaign.campaign (tenant_id, id),
  check ((state = 'claimed') = (claimed_by is not null)),
  check ((state in ('told', 'given-up', 'silenced')) = (ended_at is not null))
);
create index recipient_due on campaign.recipient (tenant_id, due_at) where state = 'waiting';
create index recipient_claimed on campaign.recipient (tenant_id, claimed_by)
  where state = 'claimed';
create index recipient_caller on campaign.recipient (tenant_id, caller);
select tenancy.protect('campaign.recipient');
grant select, insert on campaign.recipient to ${app};
grant update (state, due_at, attempts, claimed_by, ended_at) on campaign.recipient to ${app};
