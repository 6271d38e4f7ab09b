-- What people pay towards their support, from when, how it was worked out, and when they were told.

-- owner: contributions
create table financial_assessments (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  charging text not null check (charging in ('charged', 'section117', 'reablement', 'carersOwnSupport')),
  starts_on date not null,
  weekly_pence bigint not null check (weekly_pence >= 0),
  assessed_pence bigint,
  support_weekly_pence bigint,
  inputs_words_id uuid,
  working_words_id uuid not null,
  rule_version text not null,
  figure_versions text[] not null,
  assessed_by uuid not null,
  assessed_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('financial_assessments');
create index financial_assessments_of_person on financial_assessments (council_id, person_id, assessed_at);
grant select, insert on financial_assessments to wherewithal_app;
comment on table financial_assessments is 'Append-only: what someone pays, with all that it was worked out from. A mended one is a new row.';
comment on column financial_assessments.council_id is 'open';
comment on column financial_assessments.id is 'open';
comment on column financial_assessments.person_id is 'personal';
comment on column financial_assessments.charging is 'special: section 117 tells of detention';
comment on column financial_assessments.starts_on is 'open';
comment on column financial_assessments.weekly_pence is 'personal: what the person pays';
comment on column financial_assessments.assessed_pence is 'personal: what they could pay by their means; none where means were not looked at';
comment on column financial_assessments.support_weekly_pence is 'personal: what the support costs, as known that day';
comment on column financial_assessments.inputs_words_id is 'open: income, savings and costs, kept apart so that they can be erased';
comment on column financial_assessments.working_words_id is 'open: each line of the working';
comment on column financial_assessments.rule_version is 'open';
comment on column financial_assessments.figure_versions is 'open: the dated figures used';
comment on column financial_assessments.assessed_by is 'personal';
comment on column financial_assessments.assessed_at is 'open';

-- owner: contributions
create table contribution_periods (
  council_id text not null references councils,
  person_id uuid not null,
  in_force daterange not null,
  contribution_id uuid not null,
  primary key (council_id, person_id, in_force without overlaps),
  foreign key (council_id, contribution_id) references financial_assessments
);
call keep_councils_apart('contribution_periods');
grant select, insert, update (in_force, contribution_id) on contribution_periods to wherewithal_app;
comment on table contribution_periods is 'Which contribution holds on which day. Periods of one person never overlap.';
comment on column contribution_periods.council_id is 'open';
comment on column contribution_periods.person_id is 'personal';
comment on column contribution_periods.in_force is 'open: half-open, London dates';
comment on column contribution_periods.contribution_id is 'open';

-- owner: contributions
create table contribution_tellings (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  contribution_id uuid not null,
  told_on date not null,
  how text not null check (how in ('inPerson', 'byPhone', 'letter', 'online')),
  told_by uuid not null,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, contribution_id) references financial_assessments
);
call keep_councils_apart('contribution_tellings');
create index contribution_tellings_by_contribution on contribution_tellings (council_id, contribution_id);
grant select, insert on contribution_tellings to wherewithal_app;
comment on table contribution_tellings is 'Append-only: that someone was told what they pay, when, how and by whom. Nobody agrees to a plan before.';
comment on column contribution_tellings.council_id is 'open';
comment on column contribution_tellings.id is 'open';
comment on column contribution_tellings.person_id is 'personal';
comment on column contribution_tellings.contribution_id is 'open';
comment on column contribution_tellings.told_on is 'open';
comment on column contribution_tellings.how is 'open';
comment on column contribution_tellings.told_by is 'personal';
comment on column contribution_tellings.recorded_at is 'open';
