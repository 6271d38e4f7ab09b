-- How a direct payment comes to start: what was asked, chosen, found and agreed, and where the money goes.

-- owner: payments
create sequence agreement_numbers;
grant usage on sequence agreement_numbers to wherewithal_app;

-- owner: payments
create table payment_choices (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  number int not null,
  kind text not null check (kind in ('managedBy', 'arrivesBy')),
  shown text[] not null,
  chosen text not null check (chosen = any (shown)),
  was text,
  agreed boolean not null,
  told_in_format text not null,
  own_words_id uuid,
  takes_effect_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_id, number),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, own_words_id) references words
);
call keep_councils_apart('payment_choices');
grant select, insert on payment_choices to wherewithal_app;
comment on table payment_choices is 'Append-only: the ways that were shown to a person side by side, none ticked, and their own answer.';
comment on column payment_choices.council_id is 'open';
comment on column payment_choices.id is 'open';
comment on column payment_choices.person_id is 'personal';
comment on column payment_choices.number is 'open: counts the person''s choices';
comment on column payment_choices.kind is 'open';
comment on column payment_choices.shown is 'open: every way that was shown';
comment on column payment_choices.chosen is 'personal';
comment on column payment_choices.was is 'personal: what they had before';
comment on column payment_choices.agreed is 'personal: their own answer';
comment on column payment_choices.told_in_format is 'special: how it was explained, such as Easy Read or by phone';
comment on column payment_choices.own_words_id is 'open';
comment on column payment_choices.takes_effect_on is 'open';
comment on column payment_choices.recorded_by is 'personal';
comment on column payment_choices.recorded_at is 'open';

-- owner: payments
create table risk_assessments (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  started_on date not null,
  due_on date not null,
  completed_on date,
  result text check (result in ('managesAlone', 'managesWithHelp', 'needsMoreHelp')),
  help_words_ids uuid[] not null default '{}',
  assessed_by uuid,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people,
  check ((completed_on is null) = (result is null))
);
call keep_councils_apart('risk_assessments');
create unique index risk_assessments_one_open on risk_assessments (council_id, person_id) where completed_on is null;
grant select, insert, update (completed_on, result, help_words_ids, assessed_by) on risk_assessments to wherewithal_app;
comment on table risk_assessments is 'What help a person needs with a direct payment: it leads to help and never to a no.';
comment on column risk_assessments.council_id is 'open';
comment on column risk_assessments.id is 'open';
comment on column risk_assessments.person_id is 'personal';
comment on column risk_assessments.started_on is 'open';
comment on column risk_assessments.due_on is 'open: the council owes it by that day';
comment on column risk_assessments.completed_on is 'open';
comment on column risk_assessments.result is 'special';
comment on column risk_assessments.help_words_ids is 'open: the help that was agreed';
comment on column risk_assessments.assessed_by is 'personal';

-- owner: payments
create table understanding_checks (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  checked_on date not null,
  points text[] not null,
  told_in_format text not null,
  help_wanted_words_id uuid,
  checked_by uuid not null,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, help_wanted_words_id) references words
);
call keep_councils_apart('understanding_checks');
create index understanding_checks_of_person on understanding_checks (council_id, person_id, checked_on);
grant select, insert on understanding_checks to wherewithal_app;
comment on table understanding_checks is 'Append-only: when someone went through with the person how a direct payment works, and what they would like help with.';
comment on column understanding_checks.council_id is 'open';
comment on column understanding_checks.id is 'open';
comment on column understanding_checks.person_id is 'personal';
comment on column understanding_checks.checked_on is 'open';
comment on column understanding_checks.points is 'open: codes of what was gone through';
comment on column understanding_checks.told_in_format is 'special';
comment on column understanding_checks.help_wanted_words_id is 'open';
comment on column understanding_checks.checked_by is 'personal';
comment on column understanding_checks.recorded_at is 'open';

-- owner: payments
create table condition_checks (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  number int not null,
  section int not null check (section in (31, 32)),
  help_considered_words_id uuid,
  excluded_checked boolean not null,
  excluded_order text,
  excluded_evidence_words_id uuid,
  nominee_agrees text check (nominee_agrees in ('yes', 'no', 'notYetKnown')),
  nominee_evidence_words_id uuid,
  who_may_act_recorded boolean not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_id, number),
  foreign key (council_id, person_id) references people,
  check (excluded_checked = (excluded_evidence_words_id is not null)),
  check (excluded_checked or excluded_order is null)
);
call keep_councils_apart('condition_checks');
grant select, insert on condition_checks to wherewithal_app;
comment on table condition_checks is 'Append-only: how the conditions of the law stood each time someone answered some of them.';
comment on column condition_checks.council_id is 'open';
comment on column condition_checks.id is 'open';
comment on column condition_checks.person_id is 'personal';
comment on column condition_checks.number is 'open: counts the person''s checks';
comment on column condition_checks.section is 'special: 32 tells that someone else asks';
comment on column condition_checks.help_considered_words_id is 'open';
comment on column condition_checks.excluded_checked is 'open';
comment on column condition_checks.excluded_order is 'restricted: offence data';
comment on column condition_checks.excluded_evidence_words_id is 'restricted';
comment on column condition_checks.nominee_agrees is 'personal: none where nobody was nominated';
comment on column condition_checks.nominee_evidence_words_id is 'open';
comment on column condition_checks.who_may_act_recorded is 'open';
comment on column condition_checks.answered_by is 'personal';
comment on column condition_checks.answered_at is 'open';

-- owner: payments
create table condition_answers (
  council_id text not null references councils,
  check_id uuid not null,
  condition text not null,
  answer text not null check (answer in ('yes', 'no', 'notYetKnown')),
  evidence_words_id uuid,
  primary key (council_id, check_id, condition),
  foreign key (council_id, check_id) references condition_checks,
  foreign key (council_id, evidence_words_id) references words
);
call keep_councils_apart('condition_answers');
grant select, insert on condition_answers to wherewithal_app;
comment on table condition_answers is 'Append-only: the answer to one condition of the law, with what shows it.';
comment on column condition_answers.council_id is 'open';
comment on column condition_answers.check_id is 'open';
comment on column condition_answers.condition is 'open';
comment on column condition_answers.answer is 'special';
comment on column condition_answers.evidence_words_id is 'open';

-- owner: payments
create table direct_payment_agreements (
  council_id text not null references councils,
  id uuid not null,
  agreement_number bigint not null default nextval('agreement_numbers'),
  person_id uuid not null,
  state text not null check (state in ('draft', 'active', 'suspended', 'ended')),
  version int not null default 1,
  budget_id uuid not null,
  managed_by text not null check (managed_by in ('person', 'managedAccount')),
  arrives_by text not null check (arrives_by in ('nominatedPersonAccount', 'ownBankAccount', 'prepaidCard', 'managedAccount')),
  payee_kind text not null check (payee_kind in ('person', 'nominatedPerson', 'authorisedPerson', 'managedAccount')),
  pay_mode text not null check (pay_mode in ('net', 'gross')),
  contribution_taken_from text not null check (contribution_taken_from in ('directPayment', 'otherPart')),
  every_weeks int not null check (every_weeks between 1 and 52),
  first_payment_on date not null,
  signed_on date,
  started_on date,
  ends_before date,
  ended_because text,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, agreement_number),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, budget_id) references personal_budgets
);
call keep_councils_apart('direct_payment_agreements');
create unique index agreements_one_open on direct_payment_agreements (council_id, person_id) where state <> 'ended';
grant select, insert, update (state, version, signed_on, started_on, ends_before, ended_because) on direct_payment_agreements to wherewithal_app;
comment on table direct_payment_agreements is 'What a person and the council agreed about a direct payment. A person has one open agreement at most.';
comment on column direct_payment_agreements.council_id is 'open';
comment on column direct_payment_agreements.id is 'open';
comment on column direct_payment_agreements.agreement_number is 'open: what bank statements show';
comment on column direct_payment_agreements.person_id is 'personal';
comment on column direct_payment_agreements.state is 'personal';
comment on column direct_payment_agreements.version is 'open';
comment on column direct_payment_agreements.budget_id is 'open: the personal budget at the time';
comment on column direct_payment_agreements.managed_by is 'personal';
comment on column direct_payment_agreements.arrives_by is 'personal';
comment on column direct_payment_agreements.payee_kind is 'personal';
comment on column direct_payment_agreements.pay_mode is 'personal';
comment on column direct_payment_agreements.contribution_taken_from is 'personal';
comment on column direct_payment_agreements.every_weeks is 'open';
comment on column direct_payment_agreements.first_payment_on is 'open';
comment on column direct_payment_agreements.signed_on is 'open';
comment on column direct_payment_agreements.started_on is 'open';
comment on column direct_payment_agreements.ends_before is 'open: the first day that is not paid for';
comment on column direct_payment_agreements.ended_because is 'personal: a code';
comment on column direct_payment_agreements.made_by is 'personal';
comment on column direct_payment_agreements.made_at is 'open';

-- owner: payments
create table payee_details (
  council_id text not null references councils,
  id uuid not null,
  agreement_id uuid not null,
  person_id uuid not null,
  version int not null,
  sealed text not null,
  masked_account_number text not null,
  modulus_check text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  checked_how text,
  primary key (council_id, id),
  unique (council_id, agreement_id, version),
  foreign key (council_id, agreement_id) references direct_payment_agreements,
  check (checked_by <> changed_by)
);
call keep_councils_apart('payee_details');
grant select, insert, update (checked_by, checked_at, checked_how) on payee_details to wherewithal_app;
comment on table payee_details is 'Where a direct payment goes. Every change is a new version, and money waits until a second person has checked it.';
comment on column payee_details.council_id is 'open';
comment on column payee_details.id is 'open';
comment on column payee_details.agreement_id is 'open';
comment on column payee_details.person_id is 'personal';
comment on column payee_details.version is 'open';
comment on column payee_details.sealed is 'restricted: name, sort code, account and roll number, encrypted with a key outside the database';
comment on column payee_details.masked_account_number is 'personal: the last four digits';
comment on column payee_details.modulus_check is 'open';
comment on column payee_details.changed_by is 'personal';
comment on column payee_details.changed_at is 'open';
comment on column payee_details.checked_by is 'personal';
comment on column payee_details.checked_at is 'open';
comment on column payee_details.checked_how is 'open: a code';
