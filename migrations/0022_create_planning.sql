-- Care and support plans and carers' support plans: what is written, who agrees, who signs off.

-- owner: planning
create table plans (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('careAndSupportPlan', 'supportPlan')),
  follows_plan_id uuid,
  state text not null default 'draft' check (state in ('draft', 'sentBack', 'signedOff')),
  version int not null default 1,
  terms_version int not null default 1,
  starts_on date,
  direct_payment_every text check (direct_payment_every in ('week', 'fourWeeks')),
  written_by uuid[] not null,
  started_on date not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, follows_plan_id) references plans
);
call keep_councils_apart('plans');
create index plans_of_person on plans (council_id, person_id);
grant select, insert, update (state, version, terms_version, starts_on, direct_payment_every, written_by) on plans to wherewithal_app;
comment on table plans is 'A care and support plan, or a carer''s support plan. Once signed off it is never changed: a new one follows it.';
comment on column plans.council_id is 'open';
comment on column plans.id is 'open';
comment on column plans.person_id is 'personal';
comment on column plans.kind is 'open';
comment on column plans.follows_plan_id is 'open: the signed-off plan that this one changes';
comment on column plans.state is 'open';
comment on column plans.version is 'open: counts every change, so that an agreement is to exactly what was there';
comment on column plans.terms_version is 'open';
comment on column plans.starts_on is 'open: the day on which the support starts';
comment on column plans.direct_payment_every is 'personal';
comment on column plans.written_by is 'personal: everyone who wrote in it; none of them signs it off';
comment on column plans.started_on is 'open';

-- owner: planning
create table plan_words (
  council_id text not null references councils,
  plan_id uuid not null,
  field text not null check (field in ('whatMatters', 'network', 'advice', 'reasonsForDifference')),
  version int not null,
  person_id uuid not null,
  words_id uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (council_id, plan_id, field, version),
  foreign key (council_id, plan_id) references plans
);
call keep_councils_apart('plan_words');
grant select, insert on plan_words to wherewithal_app;
comment on table plan_words is 'Append-only: what the plan says in words, each version of it.';
comment on column plan_words.council_id is 'open';
comment on column plan_words.plan_id is 'open';
comment on column plan_words.field is 'open';
comment on column plan_words.version is 'open';
comment on column plan_words.person_id is 'personal';
comment on column plan_words.words_id is 'open';
comment on column plan_words.written_by is 'personal';
comment on column plan_words.written_at is 'open';

-- owner: planning
create table plan_conflicts (
  council_id text not null references councils,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  about text not null,
  against_version int not null,
  words_id uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, plan_id) references plans
);
call keep_councils_apart('plan_conflicts');
create index plan_conflicts_of_plan on plan_conflicts (council_id, plan_id);
grant select, insert on plan_conflicts to wherewithal_app;
comment on table plan_conflicts is 'Append-only: words that came second because someone else had written in between. Nobody''s words are lost.';
comment on column plan_conflicts.council_id is 'open';
comment on column plan_conflicts.id is 'open';
comment on column plan_conflicts.plan_id is 'open';
comment on column plan_conflicts.person_id is 'personal';
comment on column plan_conflicts.about is 'open: a field, a need or a line of the plan';
comment on column plan_conflicts.against_version is 'open: the version that stood when these words came';
comment on column plan_conflicts.words_id is 'open';
comment on column plan_conflicts.written_by is 'personal';
comment on column plan_conflicts.written_at is 'open';

-- owner: planning
create table plan_needs (
  council_id text not null references councils,
  plan_id uuid not null,
  outcome text not null,
  person_id uuid not null,
  version int not null default 1,
  words_id uuid not null,
  is_eligible boolean not null,
  council_will_meet boolean not null,
  how_words_id uuid,
  written_by uuid not null,
  primary key (council_id, plan_id, outcome),
  foreign key (council_id, plan_id) references plans
);
call keep_councils_apart('plan_needs');
grant select, insert, update (version, words_id, is_eligible, council_will_meet, how_words_id, written_by) on plan_needs to wherewithal_app;
comment on table plan_needs is 'The needs that the assessment found, by outcome: eligible or not, and whether and how the council meets them.';
comment on column plan_needs.council_id is 'open';
comment on column plan_needs.plan_id is 'open';
comment on column plan_needs.outcome is 'special: an outcome tells of health';
comment on column plan_needs.person_id is 'personal';
comment on column plan_needs.version is 'open';
comment on column plan_needs.words_id is 'open';
comment on column plan_needs.is_eligible is 'special';
comment on column plan_needs.council_will_meet is 'personal';
comment on column plan_needs.how_words_id is 'open';
comment on column plan_needs.written_by is 'personal';

-- owner: planning
create table relative_decisions (
  council_id text not null references councils,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  relation text not null,
  same_household boolean not null,
  purpose text not null check (purpose in ('care', 'administration')),
  is_necessary boolean not null,
  review_on date,
  decision_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, plan_id) references plans
);
call keep_councils_apart('relative_decisions');
create index relative_decisions_of_plan on relative_decisions (council_id, plan_id);
grant select, insert on relative_decisions to wherewithal_app;
comment on table relative_decisions is 'Append-only: whether paying a close relative is necessary, decided for one relation and one purpose.';
comment on column relative_decisions.council_id is 'open';
comment on column relative_decisions.id is 'open';
comment on column relative_decisions.plan_id is 'open';
comment on column relative_decisions.person_id is 'personal';
comment on column relative_decisions.relation is 'personal';
comment on column relative_decisions.same_household is 'personal';
comment on column relative_decisions.purpose is 'open';
comment on column relative_decisions.is_necessary is 'personal';
comment on column relative_decisions.review_on is 'open';
comment on column relative_decisions.decision_id is 'open';
comment on column relative_decisions.decided_by is 'personal';
comment on column relative_decisions.decided_at is 'open';

-- owner: planning
create table plan_lines (
  council_id text not null references councils,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  version int not null default 1,
  what_words_id uuid not null,
  how_often_words_id uuid not null,
  outcomes text[] not null,
  weekly_pence bigint not null check (weekly_pence >= 0),
  once_pence bigint not null check (once_pence >= 0),
  managed_by text not null check (managed_by in ('person', 'managedAccount', 'council', 'individualServiceFund')),
  payee_relation text,
  relative_decision_id uuid,
  written_by uuid not null,
  removed_at timestamptz,
  primary key (council_id, id),
  foreign key (council_id, plan_id) references plans,
  foreign key (council_id, relative_decision_id) references relative_decisions,
  check (weekly_pence = 0 or once_pence = 0)
);
call keep_councils_apart('plan_lines');
create index plan_lines_of_plan on plan_lines (council_id, plan_id) where removed_at is null;
grant select, insert, update (version, what_words_id, how_often_words_id, outcomes, weekly_pence, once_pence, managed_by, payee_relation, relative_decision_id, written_by, removed_at) on plan_lines to wherewithal_app;
comment on table plan_lines is 'One thing in a plan: what it is, which outcomes it serves, what it costs and who runs it.';
comment on column plan_lines.council_id is 'open';
comment on column plan_lines.id is 'open';
comment on column plan_lines.plan_id is 'open';
comment on column plan_lines.person_id is 'personal';
comment on column plan_lines.version is 'open';
comment on column plan_lines.what_words_id is 'open';
comment on column plan_lines.how_often_words_id is 'open';
comment on column plan_lines.outcomes is 'special';
comment on column plan_lines.weekly_pence is 'personal';
comment on column plan_lines.once_pence is 'personal';
comment on column plan_lines.managed_by is 'personal';
comment on column plan_lines.payee_relation is 'personal: who is paid, where it is someone close';
comment on column plan_lines.relative_decision_id is 'open';
comment on column plan_lines.written_by is 'personal';
comment on column plan_lines.removed_at is 'open';

-- owner: planning
create table plan_agreements (
  council_id text not null references councils,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  plan_version int not null,
  state text not null check (state in ('agreed', 'notAgreed')),
  agreed_on date not null,
  reason_words_id uuid,
  steps_words_id uuid,
  amount_understood text not null check (amount_understood in ('yes', 'withHelp', 'notYet')),
  copy_given_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, plan_id) references plans
);
call keep_councils_apart('plan_agreements');
create index plan_agreements_of_plan on plan_agreements (council_id, plan_id);
grant select, insert on plan_agreements to wherewithal_app;
comment on table plan_agreements is 'Append-only: whether the person agrees to the plan as it then stood, and that they have a copy.';
comment on column plan_agreements.council_id is 'open';
comment on column plan_agreements.id is 'open';
comment on column plan_agreements.plan_id is 'open';
comment on column plan_agreements.person_id is 'personal';
comment on column plan_agreements.plan_version is 'open: counts only while the plan has not changed since';
comment on column plan_agreements.state is 'personal';
comment on column plan_agreements.agreed_on is 'open';
comment on column plan_agreements.reason_words_id is 'open';
comment on column plan_agreements.steps_words_id is 'open';
comment on column plan_agreements.amount_understood is 'personal: whether the person knows how much there is';
comment on column plan_agreements.copy_given_on is 'open';
comment on column plan_agreements.recorded_by is 'personal';
comment on column plan_agreements.recorded_at is 'open';

-- owner: planning
create table plan_questions (
  council_id text not null references councils,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  words_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, plan_id) references plans
);
call keep_councils_apart('plan_questions');
create index plan_questions_of_plan on plan_questions (council_id, plan_id);
grant select, insert on plan_questions to wherewithal_app;
comment on table plan_questions is 'Append-only: a plan sent back with one clear question.';
comment on column plan_questions.council_id is 'open';
comment on column plan_questions.id is 'open';
comment on column plan_questions.plan_id is 'open';
comment on column plan_questions.person_id is 'personal';
comment on column plan_questions.words_id is 'open';
comment on column plan_questions.asked_by is 'personal';
comment on column plan_questions.asked_at is 'open';

-- owner: planning
create table plan_sign_offs (
  council_id text not null references councils,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  plan_version int not null,
  signed_off_by uuid not null,
  signed_off_on date not null,
  starts_on date not null,
  total_weekly_pence bigint not null,
  contribution_weekly_pence bigint not null,
  council_weekly_pence bigint not null,
  once_pence bigint not null,
  contribution_id uuid not null,
  indicative_budget_id uuid,
  direct_payment_weekly_pence bigint,
  direct_payment_every_weeks int,
  direct_payment_outcomes text[] not null,
  is_agreed boolean not null,
  rule_version text not null,
  figure_versions text[] not null,
  decision_id uuid not null,
  primary key (council_id, id),
  unique (council_id, plan_id),
  foreign key (council_id, plan_id) references plans,
  check (total_weekly_pence = contribution_weekly_pence + council_weekly_pence)
);
call keep_councils_apart('plan_sign_offs');
grant select, insert on plan_sign_offs to wherewithal_app;
comment on table plan_sign_offs is 'Append-only: a plan signed off, with the figures of that moment. One for each plan.';
comment on column plan_sign_offs.council_id is 'open';
comment on column plan_sign_offs.id is 'open';
comment on column plan_sign_offs.plan_id is 'open';
comment on column plan_sign_offs.person_id is 'personal';
comment on column plan_sign_offs.plan_version is 'open';
comment on column plan_sign_offs.signed_off_by is 'personal';
comment on column plan_sign_offs.signed_off_on is 'open';
comment on column plan_sign_offs.starts_on is 'open';
comment on column plan_sign_offs.total_weekly_pence is 'personal';
comment on column plan_sign_offs.contribution_weekly_pence is 'personal';
comment on column plan_sign_offs.council_weekly_pence is 'personal';
comment on column plan_sign_offs.once_pence is 'personal';
comment on column plan_sign_offs.contribution_id is 'open';
comment on column plan_sign_offs.indicative_budget_id is 'open';
comment on column plan_sign_offs.direct_payment_weekly_pence is 'personal: none where nothing is taken as money';
comment on column plan_sign_offs.direct_payment_every_weeks is 'personal';
comment on column plan_sign_offs.direct_payment_outcomes is 'special';
comment on column plan_sign_offs.is_agreed is 'personal';
comment on column plan_sign_offs.rule_version is 'open';
comment on column plan_sign_offs.figure_versions is 'open';
comment on column plan_sign_offs.decision_id is 'open';
