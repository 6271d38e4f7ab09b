-- The personal budget that a signed-off plan makes, and its parts.

-- owner: budgets
create table personal_budgets (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  version int not null,
  plan_id uuid not null,
  sign_off_id uuid not null,
  signed_off_on date not null,
  starts_on date not null,
  ends_before date,
  total_weekly_pence bigint not null check (total_weekly_pence >= 0),
  contribution_weekly_pence bigint not null check (contribution_weekly_pence >= 0),
  council_weekly_pence bigint not null check (council_weekly_pence >= 0),
  direct_payment_weekly_pence bigint check (direct_payment_weekly_pence > 0),
  direct_payment_every_weeks int check (direct_payment_every_weeks between 1 and 52),
  rule_version text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_id, version),
  unique (council_id, sign_off_id),
  foreign key (council_id, person_id) references people,
  check (total_weekly_pence = contribution_weekly_pence + council_weekly_pence),
  check (ends_before >= starts_on),
  check ((direct_payment_weekly_pence is null) = (direct_payment_every_weeks is null)),
  exclude using gist (council_id with =, person_id with =, daterange(starts_on, ends_before) with &&)
);
call keep_councils_apart('personal_budgets');
grant select, insert, update (ends_before) on personal_budgets to wherewithal_app;
comment on table personal_budgets is 'What a signed-off plan comes to a week: one version for each sign-off; two are never in force on one day.';
comment on column personal_budgets.council_id is 'open';
comment on column personal_budgets.id is 'open';
comment on column personal_budgets.person_id is 'personal';
comment on column personal_budgets.version is 'open: counts the person''s budgets';
comment on column personal_budgets.plan_id is 'open';
comment on column personal_budgets.sign_off_id is 'open';
comment on column personal_budgets.signed_off_on is 'open';
comment on column personal_budgets.starts_on is 'open';
comment on column personal_budgets.ends_before is 'open: the first day out of force; the same as starts_on where a later sign-off took its place before it began';
comment on column personal_budgets.total_weekly_pence is 'personal';
comment on column personal_budgets.contribution_weekly_pence is 'personal';
comment on column personal_budgets.council_weekly_pence is 'personal';
comment on column personal_budgets.direct_payment_weekly_pence is 'personal: the part that is a direct payment, before any contribution';
comment on column personal_budgets.direct_payment_every_weeks is 'open';
comment on column personal_budgets.rule_version is 'open: the rules and figures behind the amounts';
comment on column personal_budgets.made_by is 'personal';
comment on column personal_budgets.made_at is 'open';

-- owner: budgets
create table budget_lines (
  council_id text not null references councils,
  id uuid not null,
  budget_id uuid not null,
  person_id uuid not null,
  position int not null,
  plan_line_id uuid not null,
  what_words_id uuid not null,
  outcomes text[] not null,
  managed_by text not null check (managed_by in ('person', 'managedAccount', 'council', 'individualServiceFund')),
  weekly_pence bigint not null check (weekly_pence >= 0),
  once_pence bigint not null check (once_pence >= 0),
  unit_cost_pence bigint check (unit_cost_pence >= 0),
  unit_cost_frequency text,
  planned_units_per_week numeric(18,2) check (planned_units_per_week >= 0),
  starts_on date not null,
  ends_before date,
  primary key (council_id, id),
  unique (council_id, budget_id, position),
  foreign key (council_id, budget_id) references personal_budgets,
  foreign key (council_id, what_words_id) references words,
  check (ends_before > starts_on)
);
call keep_councils_apart('budget_lines');
create index budget_lines_of_person on budget_lines (council_id, person_id);
grant select, insert on budget_lines to wherewithal_app;
comment on table budget_lines is 'Append-only: the parts of a personal budget, each with who manages its money.';
comment on column budget_lines.council_id is 'open';
comment on column budget_lines.id is 'open';
comment on column budget_lines.budget_id is 'open';
comment on column budget_lines.person_id is 'personal';
comment on column budget_lines.position is 'open';
comment on column budget_lines.plan_line_id is 'open';
comment on column budget_lines.what_words_id is 'open';
comment on column budget_lines.outcomes is 'special: codes of the outcomes it is for';
comment on column budget_lines.managed_by is 'personal';
comment on column budget_lines.weekly_pence is 'personal';
comment on column budget_lines.once_pence is 'personal';
comment on column budget_lines.unit_cost_pence is 'personal: national returns, CLD field 48';
comment on column budget_lines.unit_cost_frequency is 'open: national returns, CLD field 49';
comment on column budget_lines.planned_units_per_week is 'personal: national returns, CLD field 50';
comment on column budget_lines.starts_on is 'open';
comment on column budget_lines.ends_before is 'open';
