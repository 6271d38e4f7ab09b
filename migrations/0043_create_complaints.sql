-- What people tell the council went wrong or well, in their own words, and how it was answered.

-- owner: complaints
create table complaints (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('complaint', 'comment', 'compliment', 'appeal')),
  theme text,
  about_id uuid,
  words_id uuid not null,
  received_on date not null,
  received_by text not null check (received_by in ('page', 'phone', 'letter', 'inPerson', 'email')),
  made_as text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  version int not null default 1,
  acknowledge_by date not null,
  acknowledged_on date,
  respond_by date,
  responded_on date,
  outcome text check (outcome in ('upheld', 'partlyUpheld', 'notUpheld', 'noted')),
  considered_words_id uuid,
  conclusions_words_id uuid,
  remedy_words_id uuid,
  decision_id uuid,
  primary key (council_id, id),
  check ((responded_on is null) = (outcome is null)),
  check (responded_on is null or (considered_words_id is not null and conclusions_words_id is not null
    and decision_id is not null)),
  check ((acknowledged_on is null) = (respond_by is null)),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, words_id) references words,
  foreign key (council_id, considered_words_id) references words,
  foreign key (council_id, conclusions_words_id) references words,
  foreign key (council_id, remedy_words_id) references words,
  foreign key (council_id, decision_id) references decisions
);
call keep_councils_apart('complaints');
create index complaints_of_person on complaints (council_id, person_id, received_on);
create index complaints_by_date on complaints (council_id, received_on);
grant select, insert, update (version, acknowledged_on, respond_by, responded_on, outcome, considered_words_id,
  conclusions_words_id, remedy_words_id, decision_id) on complaints to wherewithal_app;
comment on table complaints is 'A complaint, comment, compliment or appeal in someone''s own words, with its dates and its answer. What was said is never changed.';
comment on column complaints.council_id is 'open';
comment on column complaints.id is 'open';
comment on column complaints.person_id is 'personal';
comment on column complaints.kind is 'open';
comment on column complaints.theme is 'open: a code, such as contingency, by which complaints are counted';
comment on column complaints.about_id is 'open: the decision, payment or other record that it is about';
comment on column complaints.words_id is 'open';
comment on column complaints.received_on is 'open';
comment on column complaints.received_by is 'open: the way in which it came';
comment on column complaints.made_as is 'personal: the person, or who entered it for them';
comment on column complaints.entered_by is 'personal';
comment on column complaints.entered_at is 'open';
comment on column complaints.version is 'open';
comment on column complaints.acknowledge_by is 'open';
comment on column complaints.acknowledged_on is 'open';
comment on column complaints.respond_by is 'open';
comment on column complaints.responded_on is 'open';
comment on column complaints.outcome is 'personal';
comment on column complaints.considered_words_id is 'open: how it was considered';
comment on column complaints.conclusions_words_id is 'open';
comment on column complaints.remedy_words_id is 'open: what is put right';
comment on column complaints.decision_id is 'open';
