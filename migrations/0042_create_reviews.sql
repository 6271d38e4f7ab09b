-- When someone's plan is talked about again: the days, requests for one sooner, and what was said at a visit.

-- owner: reviews
create table review_requests (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  ground text not null,
  words_id uuid not null,
  asked_as text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  held boolean,
  review_on date,
  decision_id uuid,
  decided_at timestamptz,
  primary key (council_id, id),
  unique (council_id, person_id, id),
  check ((held is null) = (decided_at is null)),
  check ((held is null) = (decision_id is null)),
  check ((held is null) = (review_on is null)),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, words_id) references words,
  foreign key (council_id, decision_id) references decisions
);
call keep_councils_apart('review_requests');
grant select, insert, update (held, review_on, decision_id, decided_at) on review_requests to wherewithal_app;
comment on table review_requests is 'Someone asks for a review before its day, in their own words, and is answered with reasons.';
comment on column review_requests.council_id is 'open';
comment on column review_requests.id is 'open';
comment on column review_requests.person_id is 'personal';
comment on column review_requests.ground is 'special: a code; why can tell of health';
comment on column review_requests.words_id is 'open';
comment on column review_requests.asked_as is 'personal: the person, or what the one who asked is to them';
comment on column review_requests.asked_by is 'personal';
comment on column review_requests.asked_at is 'open';
comment on column review_requests.held is 'personal: none until it is answered';
comment on column review_requests.review_on is 'open: the day of this review when it is held, else of the next';
comment on column review_requests.decision_id is 'open';
comment on column review_requests.decided_at is 'open';

-- owner: reviews
create table review_visits (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  visited_on date not null,
  next_words_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_id, id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, next_words_id) references words
);
call keep_councils_apart('review_visits');
grant select, insert on review_visits to wherewithal_app;
comment on table review_visits is 'Append-only: a visit at which the plan was talked about. One visit may meet several reviews.';
comment on column review_visits.council_id is 'open';
comment on column review_visits.id is 'open';
comment on column review_visits.person_id is 'personal';
comment on column review_visits.visited_on is 'personal';
comment on column review_visits.next_words_id is 'open: what happens next, as it was agreed';
comment on column review_visits.recorded_by is 'personal';
comment on column review_visits.recorded_at is 'open';

-- owner: reviews
create table review_answers (
  council_id text not null references councils,
  id uuid not null,
  visit_id uuid not null,
  topic text not null,
  words_id uuid not null,
  primary key (council_id, id),
  unique (council_id, visit_id, topic),
  foreign key (council_id, visit_id) references review_visits,
  foreign key (council_id, words_id) references words
);
call keep_councils_apart('review_answers');
grant select, insert on review_answers to wherewithal_app;
comment on table review_answers is 'Append-only: what the person said to each question at a visit.';
comment on column review_answers.council_id is 'open';
comment on column review_answers.id is 'open';
comment on column review_answers.visit_id is 'open';
comment on column review_answers.topic is 'open';
comment on column review_answers.words_id is 'open';

-- owner: reviews
create table reviews (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('afterSignOff', 'followUp', 'directPayment', 'yearly', 'early')),
  due_on date not null,
  started_because text not null check (started_because in
    ('planSignedOff', 'firstPayment', 'reviewMet', 'requestAgreed')),
  started_by_id uuid not null,
  rule_version text not null,
  started_at timestamptz not null,
  met_on date,
  visit_id uuid,
  stopped_on date,
  stopped_because text,
  primary key (council_id, id),
  unique (council_id, kind, started_by_id),
  check ((met_on is null) = (visit_id is null)),
  check ((stopped_on is null) = (stopped_because is null)),
  check (met_on is null or stopped_on is null),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, person_id, visit_id) references review_visits (council_id, person_id, id)
);
call keep_councils_apart('reviews');
create index reviews_of_person on reviews (council_id, person_id, due_on);
grant select, insert, update (met_on, visit_id, stopped_on, stopped_because) on reviews to wherewithal_app;
comment on table reviews is 'Each review that is due, has been met, or no longer applies. Each is also a promise with a date (clocks).';
comment on column reviews.council_id is 'open';
comment on column reviews.id is 'open';
comment on column reviews.person_id is 'personal';
comment on column reviews.kind is 'open';
comment on column reviews.due_on is 'open';
comment on column reviews.started_because is 'open';
comment on column reviews.started_by_id is 'open: the sign-off, payment line, visit or request that started it';
comment on column reviews.rule_version is 'open: the dated interval behind the day';
comment on column reviews.started_at is 'open';
comment on column reviews.met_on is 'open';
comment on column reviews.visit_id is 'open';
comment on column reviews.stopped_on is 'open';
comment on column reviews.stopped_because is 'open: a code';
