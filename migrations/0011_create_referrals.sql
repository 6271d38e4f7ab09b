-- First contact, what came of it, and every later word with the person: who, with whom, about what.

-- owner: referrals
create table contacts (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  by_kind text not null check (by_kind in ('person', 'someoneForThem', 'officer')),
  came_by text not null,
  behind text not null check (behind in ('person', 'someoneForThem')),
  source text not null,
  route_of_access text,
  standing text not null,
  told text not null,
  may_share text not null,
  agreed_to_share_with text[] not null,
  sharing_basis text not null,
  is_urgent boolean not null,
  someone_in_danger boolean not null,
  lives text not null,
  said_words_id uuid not null,
  caller_words_id uuid,
  next_step_words_id uuid,
  next_step_on date not null,
  made_by uuid not null,
  made_as text not null,
  made_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_id, id),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('contacts');
create index contacts_of_person on contacts (council_id, person_id, made_at);
grant select, insert on contacts to wherewithal_app;
comment on table contacts is 'Append-only: a first contact, in the words of whoever made it. What a third party says is kept and acted on; they are told nothing.';
comment on column contacts.council_id is 'open';
comment on column contacts.id is 'open';
comment on column contacts.person_id is 'personal';
comment on column contacts.by_kind is 'open';
comment on column contacts.came_by is 'open: online, call or letter';
comment on column contacts.behind is 'personal: who made contact, the person or someone for them';
comment on column contacts.source is 'personal: code of who the contact came from';
comment on column contacts.route_of_access is 'personal: national code list';
comment on column contacts.standing is 'personal: what lets the caller be told about the person; none is ordinary';
comment on column contacts.told is 'personal: whether the caller was told general things only';
comment on column contacts.may_share is 'personal';
comment on column contacts.agreed_to_share_with is 'personal: codes of whom the person agrees to be talked to';
comment on column contacts.sharing_basis is 'open: the council''s own record rests on public task, not on consent';
comment on column contacts.is_urgent is 'special';
comment on column contacts.someone_in_danger is 'restricted';
comment on column contacts.lives is 'personal: here, elsewhere or not known yet';
comment on column contacts.said_words_id is 'open';
comment on column contacts.caller_words_id is 'open';
comment on column contacts.next_step_words_id is 'open';
comment on column contacts.next_step_on is 'open';
comment on column contacts.made_by is 'personal';
comment on column contacts.made_as is 'open';
comment on column contacts.made_at is 'open';

-- owner: referrals
create table screenings (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  contact_id uuid not null,
  outcome text not null,
  answer text,
  next text not null,
  follow_up_on date,
  free_during daterange,
  barriers text[] not null,
  signposts jsonb not null,
  words_id uuid,
  rule_versions text[] not null,
  screened_by uuid not null,
  screened_on date not null,
  primary key (council_id, id),
  unique (council_id, contact_id),
  foreign key (council_id, person_id, contact_id) references contacts (council_id, person_id, id)
);
call keep_councils_apart('screenings');
create index screenings_of_person on screenings (council_id, person_id, screened_on);
grant select, insert on screenings to wherewithal_app;
comment on table screenings is 'Append-only: what came of a first contact. Nobody is found "not eligible" here.';
comment on column screenings.council_id is 'open';
comment on column screenings.id is 'open: the id of the decision';
comment on column screenings.person_id is 'personal';
comment on column screenings.contact_id is 'open';
comment on column screenings.outcome is 'special';
comment on column screenings.answer is 'personal: whether an assessment that was offered is wanted';
comment on column screenings.next is 'special';
comment on column screenings.follow_up_on is 'personal';
comment on column screenings.free_during is 'special: days of reablement that the law makes free, half-open';
comment on column screenings.barriers is 'personal: codes of what kept the person from help';
comment on column screenings.signposts is 'open: ids of the words on where to, and why';
comment on column screenings.words_id is 'open: the person''s words, the aims, or what has changed';
comment on column screenings.rule_versions is 'open';
comment on column screenings.screened_by is 'personal';
comment on column screenings.screened_on is 'open';

-- owner: referrals
create table contact_log (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  had_with text not null,
  came_by text not null,
  about text not null,
  words_id uuid not null,
  met_clock_id uuid,
  logged_by uuid not null,
  had_on date not null,
  logged_at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('contact_log');
create index contact_log_of_person on contact_log (council_id, person_id, logged_at);
grant select, insert on contact_log to wherewithal_app;
comment on table contact_log is 'Append-only (mechanism M14): each contact after the first, with whom and about what.';
comment on column contact_log.council_id is 'open';
comment on column contact_log.id is 'open';
comment on column contact_log.person_id is 'personal';
comment on column contact_log.had_with is 'personal: code of whom the contact was with';
comment on column contact_log.came_by is 'open';
comment on column contact_log.about is 'personal: code of what it was about';
comment on column contact_log.words_id is 'open';
comment on column contact_log.met_clock_id is 'open: the promise that this contact kept';
comment on column contact_log.logged_by is 'personal';
comment on column contact_log.had_on is 'open';
comment on column contact_log.logged_at is 'open';

-- owner: referrals
create table known_people (
  council_id text not null references councils,
  person_id uuid not null,
  known_since date not null,
  primary key (council_id, person_id),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('known_people');
grant select, insert on known_people to wherewithal_app;
comment on table known_people is 'Append-only: people who have had a plan signed off here, so that screening sends them to reassessment.';
comment on column known_people.council_id is 'open';
comment on column known_people.person_id is 'personal';
comment on column known_people.known_since is 'personal';
