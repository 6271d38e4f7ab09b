-- The RAS that a council uses from a day, every figure it has given, and who said that it is not enough.

-- owner: allocation
create table ras_choices (
  council_id text not null references councils,
  audience text not null check (audience in ('adult', 'carer')),
  in_force daterange not null,
  document text,
  source text not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (council_id, audience, in_force without overlaps)
);
call keep_councils_apart('ras_choices');
grant select, insert, update (in_force) on ras_choices to wherewithal_app;
comment on table ras_choices is 'Which RAS document a council uses for adults and for carers, and from when. Periods never overlap.';
comment on column ras_choices.council_id is 'open';
comment on column ras_choices.audience is 'open';
comment on column ras_choices.in_force is 'open: half-open, London dates';
comment on column ras_choices.document is 'open: its place in the policy folder; none where the council decides by discretion, with reasons';
comment on column ras_choices.source is 'open: the decision behind it, such as a committee minute';
comment on column ras_choices.chosen_by is 'personal';
comment on column ras_choices.chosen_at is 'open';

-- owner: allocation
create table ras_definitions (
  council_id text not null references councils,
  digest text not null,
  document json not null,
  first_used_at timestamptz not null,
  primary key (council_id, digest)
);
call keep_councils_apart('ras_definitions');
grant select, insert on ras_definitions to wherewithal_app;
comment on table ras_definitions is 'Append-only: each definition exactly as it was when a figure came from it, so that the figure can be worked out again.';
comment on column ras_definitions.council_id is 'open';
comment on column ras_definitions.digest is 'open: SHA-256 of the document';
comment on column ras_definitions.document is 'open';
comment on column ras_definitions.first_used_at is 'open';

-- owner: allocation
create table indicative_budgets (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  audience text not null check (audience in ('adult', 'carer')),
  assessment_id uuid,
  definition_digest text not null,
  worked_out_for date not null,
  answers jsonb not null,
  facts jsonb not null,
  result jsonb not null,
  shares jsonb not null,
  lines jsonb not null,
  weekly_pence bigint not null,
  yearly_pence bigint not null,
  once_pence bigint not null,
  rule_version text not null,
  calculated_by uuid not null,
  calculated_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, definition_digest) references ras_definitions
);
call keep_councils_apart('indicative_budgets');
create index indicative_budgets_of_person on indicative_budgets (council_id, person_id, calculated_at);
grant select, insert on indicative_budgets to wherewithal_app;
comment on table indicative_budgets is 'Append-only: each first figure to plan with, with all that made it and the words in which it was explained.';
comment on column indicative_budgets.council_id is 'open';
comment on column indicative_budgets.id is 'open';
comment on column indicative_budgets.person_id is 'personal';
comment on column indicative_budgets.audience is 'open: for the person''s own needs, or for them as a carer';
comment on column indicative_budgets.assessment_id is 'personal: whose answers were taken; none where they were given by hand';
comment on column indicative_budgets.definition_digest is 'open';
comment on column indicative_budgets.worked_out_for is 'open: the day whose prices count';
comment on column indicative_budgets.answers is 'special: codes of answers about needs';
comment on column indicative_budgets.facts is 'special: codes of facts about the person';
comment on column indicative_budgets.result is 'special: every step, exact, and the version of each parameter';
comment on column indicative_budgets.shares is 'special: what each answer adds';
comment on column indicative_budgets.lines is 'special: the explanation as it was given';
comment on column indicative_budgets.weekly_pence is 'personal';
comment on column indicative_budgets.yearly_pence is 'personal';
comment on column indicative_budgets.once_pence is 'personal';
comment on column indicative_budgets.rule_version is 'open: definition, version and the start of its digest';
comment on column indicative_budgets.calculated_by is 'personal';
comment on column indicative_budgets.calculated_at is 'open';

-- owner: allocation
create table budget_challenges (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  indicative_budget_id uuid not null,
  words_id uuid not null,
  raised_by uuid not null,
  raised_on date not null,
  answers_next text not null,
  due_on date not null,
  answered_on date,
  outcome text check (outcome in ('workOutAgain', 'meetInPlan', 'stands')),
  decision_id uuid,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, indicative_budget_id) references indicative_budgets,
  check ((answered_on is null) = (outcome is null))
);
call keep_councils_apart('budget_challenges');
create index budget_challenges_of_person on budget_challenges (council_id, person_id);
grant select, insert, update (answered_on, outcome, decision_id) on budget_challenges to wherewithal_app;
comment on table budget_challenges is 'Someone said that a first figure is not enough: in their words, with who answers and by when.';
comment on column budget_challenges.council_id is 'open';
comment on column budget_challenges.id is 'open';
comment on column budget_challenges.person_id is 'personal';
comment on column budget_challenges.indicative_budget_id is 'personal';
comment on column budget_challenges.words_id is 'open';
comment on column budget_challenges.raised_by is 'personal';
comment on column budget_challenges.raised_on is 'open';
comment on column budget_challenges.answers_next is 'open: the role that answers';
comment on column budget_challenges.due_on is 'open';
comment on column budget_challenges.answered_on is 'open';
comment on column budget_challenges.outcome is 'personal';
comment on column budget_challenges.decision_id is 'open';
