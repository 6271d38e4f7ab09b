-- What the council wrote to a person: the words exactly as they went out, by which way, and whether they arrived.

-- owner: letters
create table letters (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  template text not null,
  template_version text not null,
  subject_words_id uuid not null,
  text_words_id uuid not null,
  html_words_id uuid not null,
  digest text not null,
  channel text not null check (channel in ('post', 'email', 'inApp', 'safeContact')),
  language text not null,
  format text not null,
  owed text[] not null,
  reason_kind text not null,
  reason_id uuid not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, subject_words_id) references words,
  foreign key (council_id, text_words_id) references words,
  foreign key (council_id, html_words_id) references words
);
call keep_councils_apart('letters');
create index letters_of_person on letters (council_id, person_id, sent_at);
create index letters_for_reason on letters (council_id, reason_kind, reason_id);
grant select, insert on letters to wherewithal_app;
comment on table letters is 'Append-only: each letter as it was sent (mechanism M11). The words are kept with the words, the digest shows that they are the same.';
comment on column letters.council_id is 'open';
comment on column letters.id is 'open';
comment on column letters.person_id is 'personal';
comment on column letters.template is 'special: a template can tell of health or money';
comment on column letters.template_version is 'open';
comment on column letters.subject_words_id is 'open';
comment on column letters.text_words_id is 'open: the plain text';
comment on column letters.html_words_id is 'open: the same words as HTML';
comment on column letters.digest is 'personal: SHA-256 of the bytes of the text and of the HTML, as sent';
comment on column letters.channel is 'restricted: that there is a safe contact shows in here';
comment on column letters.language is 'special: the language of the words that went out';
comment on column letters.format is 'special: the form in which they went out';
comment on column letters.owed is 'special: what the person needs and this letter is not yet in, as language:ur or format:braille';
comment on column letters.reason_kind is 'open: what the letter is about, such as plan';
comment on column letters.reason_id is 'open';
comment on column letters.sent_by is 'personal';
comment on column letters.sent_at is 'open';

-- owner: letters
create table letter_outcomes (
  council_id text not null references councils,
  id uuid not null,
  letter_id uuid not null,
  outcome text not null check (outcome in ('returned', 'opened', 'handedOver', 'caughtUp')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, letter_id, outcome),
  foreign key (council_id, letter_id) references letters
);
call keep_councils_apart('letter_outcomes');
grant select, insert on letter_outcomes to wherewithal_app;
comment on table letter_outcomes is 'Append-only: what became of a letter: it came back, it was opened, it was handed over, or the form that was owed went out too.';
comment on column letter_outcomes.council_id is 'open';
comment on column letter_outcomes.id is 'open';
comment on column letter_outcomes.letter_id is 'open';
comment on column letter_outcomes.outcome is 'open';
comment on column letter_outcomes.recorded_by is 'personal';
comment on column letter_outcomes.recorded_at is 'open';
