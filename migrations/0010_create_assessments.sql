-- What a person told us, in their own words first; and whether the law says that they are eligible.

-- owner: assessments
create table assessments (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('adult', 'carer')),
  cares_for_person_id uuid,
  question_set text not null,
  question_set_version int not null,
  asked_self_assessment_on date not null,
  wishes_self_assessment boolean not null,
  helped_by text not null,
  version int not null default 1,
  started_by uuid not null,
  started_as text not null,
  started_on date not null,
  finished_by uuid,
  finished_on date,
  primary key (council_id, id),
  unique (council_id, person_id, id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, cares_for_person_id) references people,
  check ((finished_on is null) = (finished_by is null))
);
call keep_councils_apart('assessments');
create index assessments_of_person on assessments (council_id, person_id, started_on);
create unique index assessments_one_open on assessments (council_id, person_id, kind) where finished_on is null;
grant select, insert, update (question_set_version, version, finished_by, finished_on) on assessments to wherewithal_app;
comment on table assessments is 'An adult''s or a carer''s assessment: saved and come back to until it is finished.';
comment on column assessments.council_id is 'open';
comment on column assessments.id is 'open';
comment on column assessments.person_id is 'personal';
comment on column assessments.kind is 'personal';
comment on column assessments.cares_for_person_id is 'personal: of a carer''s assessment, whom they care for, where that person is known here';
comment on column assessments.question_set is 'open';
comment on column assessments.question_set_version is 'open';
comment on column assessments.asked_self_assessment_on is 'open: the day on which the person was asked whether they wish to assess themselves';
comment on column assessments.wishes_self_assessment is 'personal';
comment on column assessments.helped_by is 'personal: code of who helps the person through it';
comment on column assessments.version is 'open: goes up with each save';
comment on column assessments.started_by is 'personal';
comment on column assessments.started_as is 'open';
comment on column assessments.started_on is 'open';
comment on column assessments.finished_by is 'personal';
comment on column assessments.finished_on is 'open';

-- owner: assessments
create table assessment_answers (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  assessment_id uuid not null,
  based_on int not null,
  is_set_aside boolean not null,
  choices jsonb not null,
  words_ids jsonb not null,
  entered_by uuid not null,
  entered_as text not null,
  entered_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, person_id, assessment_id) references assessments (council_id, person_id, id)
);
call keep_councils_apart('assessment_answers');
create unique index assessment_answers_one_after_another on assessment_answers (council_id, assessment_id, based_on) where not is_set_aside;
grant select, insert on assessment_answers to wherewithal_app;
comment on table assessment_answers is 'Append-only: the whole of the answers at each save. Answers to a version that someone had saved over are set aside and kept.';
comment on column assessment_answers.council_id is 'open';
comment on column assessment_answers.id is 'open';
comment on column assessment_answers.person_id is 'personal';
comment on column assessment_answers.assessment_id is 'open';
comment on column assessment_answers.based_on is 'open: the version of the assessment that the writer had before them';
comment on column assessment_answers.is_set_aside is 'open: someone else had saved in between; nothing here counts until someone takes it up';
comment on column assessment_answers.choices is 'special: question to code or codes';
comment on column assessment_answers.words_ids is 'open: question to the id of the words';
comment on column assessment_answers.entered_by is 'personal';
comment on column assessment_answers.entered_as is 'open: self, or who entered it for the person';
comment on column assessment_answers.entered_at is 'open';

-- owner: assessments
create table eligibility_decisions (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  assessment_id uuid not null,
  kind text not null check (kind in ('adult', 'carer')),
  is_eligible boolean not null,
  differs boolean not null,
  outcomes text[] not null,
  findings jsonb not null,
  rule_versions text[] not null,
  advice_words_id uuid,
  follow_up_on date,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, person_id, assessment_id) references assessments (council_id, person_id, id),
  foreign key (council_id, id) references decisions,
  check (is_eligible = (follow_up_on is null) and is_eligible = (advice_words_id is null))
);
call keep_councils_apart('eligibility_decisions');
create index eligibility_of_person on eligibility_decisions (council_id, person_id, decided_at);
grant select, insert on eligibility_decisions to wherewithal_app;
comment on table eligibility_decisions is 'Append-only: what was found under each test of the law, and what was decided. The reasons stand with the decision of the same id.';
comment on column eligibility_decisions.council_id is 'open';
comment on column eligibility_decisions.id is 'open: the id of the decision';
comment on column eligibility_decisions.person_id is 'personal';
comment on column eligibility_decisions.assessment_id is 'open';
comment on column eligibility_decisions.kind is 'personal';
comment on column eligibility_decisions.is_eligible is 'special';
comment on column eligibility_decisions.differs is 'special: the practitioner decided otherwise than the findings give, with reasons';
comment on column eligibility_decisions.outcomes is 'special: codes of the outcomes that the person cannot achieve';
comment on column eligibility_decisions.findings is 'special: codes, and ids of the words they rest on';
comment on column eligibility_decisions.rule_versions is 'open';
comment on column eligibility_decisions.advice_words_id is 'open';
comment on column eligibility_decisions.follow_up_on is 'personal';
comment on column eligibility_decisions.decided_by is 'personal';
comment on column eligibility_decisions.decided_on is 'open';
comment on column eligibility_decisions.decided_at is 'open';
