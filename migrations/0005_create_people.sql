-- The person, who acts for them, and who in the council works with them.

-- owner: people
create sequence person_numbers;
grant usage on sequence person_numbers to wherewithal_app;

-- owner: people
create table people (
  council_id text not null references councils,
  id uuid not null,
  person_number bigint not null default nextval('person_numbers'),
  version int not null default 1,
  given_names text,
  family_name text,
  born_on date,
  died_on date,
  nhs_number text,
  nhs_number_status text,
  gender text,
  ethnicity text,
  primary_support_reason text,
  accommodation_status text,
  employment_status text,
  has_unpaid_carer text,
  address text,
  postcode text,
  email text,
  phone text,
  safe_contact text,
  language text,
  contact_format text,
  is_invented boolean not null default false,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_number)
);
call keep_councils_apart('people');
create index people_by_name on people (council_id, lower(family_name), born_on);
create index people_by_nhs_number on people (council_id, nhs_number);
grant select, insert, update on people to wherewithal_app;
comment on table people is 'A person who draws on care and support, or may come to.';
comment on column people.council_id is 'open';
comment on column people.id is 'open';
comment on column people.person_number is 'open: what this council calls the person in national returns; never used again';
comment on column people.version is 'open';
comment on column people.given_names is 'personal';
comment on column people.family_name is 'personal';
comment on column people.born_on is 'personal';
comment on column people.died_on is 'personal';
comment on column people.nhs_number is 'personal';
comment on column people.nhs_number_status is 'open';
comment on column people.gender is 'personal: national code list';
comment on column people.ethnicity is 'special: national code list';
comment on column people.primary_support_reason is 'special: national code list';
comment on column people.accommodation_status is 'personal: national code list';
comment on column people.employment_status is 'personal: national code list';
comment on column people.has_unpaid_carer is 'personal: national code list';
comment on column people.address is 'personal';
comment on column people.postcode is 'personal';
comment on column people.email is 'personal';
comment on column people.phone is 'personal';
comment on column people.safe_contact is 'restricted: how the person can be reached without someone else knowing';
comment on column people.language is 'special';
comment on column people.contact_format is 'special: large print, Easy Read, by phone and so on';
comment on column people.is_invented is 'open';
comment on column people.recorded_at is 'open';

-- owner: people
create table authorities (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  holder_account_id uuid,
  holder_name text,
  powers text[] not null,
  in_force tstzrange not null,
  proof_kind text not null,
  proof_seen_on date not null,
  recorded_by uuid not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('authorities');
create index authorities_of_person on authorities (council_id, person_id);
create index authorities_of_holder on authorities (council_id, holder_account_id);
grant select, insert, update (in_force) on authorities to wherewithal_app;
comment on table authorities is 'Who acts for a person, with which powers, until when, on what proof (mechanism M12).';
comment on column authorities.council_id is 'open';
comment on column authorities.id is 'open';
comment on column authorities.person_id is 'personal';
comment on column authorities.kind is 'personal';
comment on column authorities.holder_account_id is 'personal';
comment on column authorities.holder_name is 'personal';
comment on column authorities.powers is 'open';
comment on column authorities.in_force is 'open: moments, so that an ended authority ends at once';
comment on column authorities.proof_kind is 'personal';
comment on column authorities.proof_seen_on is 'open';
comment on column authorities.recorded_by is 'personal';

-- owner: people
create table allocations_to_workers (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  in_force tstzrange not null,
  primary key (council_id, id),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('allocations_to_workers');
create index allocations_of_worker on allocations_to_workers (council_id, account_id);
create index allocations_of_person on allocations_to_workers (council_id, person_id);
grant select, insert, update (in_force) on allocations_to_workers to wherewithal_app;
comment on table allocations_to_workers is 'Which member of staff works with which person: they need not say why they look.';
comment on column allocations_to_workers.council_id is 'open';
comment on column allocations_to_workers.id is 'open';
comment on column allocations_to_workers.person_id is 'personal';
comment on column allocations_to_workers.account_id is 'personal';
comment on column allocations_to_workers.in_force is 'open';

-- owner: people
create table duplicate_checks (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  other_person_id uuid not null,
  reasons text[] not null,
  found_at timestamptz not null,
  settled_as text check (settled_as in ('samePerson', 'differentPeople')),
  settled_by uuid,
  settled_at timestamptz,
  primary key (council_id, id),
  unique (council_id, person_id, other_person_id),
  foreign key (council_id, person_id) references people,
  foreign key (council_id, other_person_id) references people
);
call keep_councils_apart('duplicate_checks');
grant select, insert, update (settled_as, settled_by, settled_at) on duplicate_checks to wherewithal_app;
comment on table duplicate_checks is 'Two records that may be one person: spotted by the product, settled by people, never merged by itself.';
comment on column duplicate_checks.council_id is 'open';
comment on column duplicate_checks.id is 'open';
comment on column duplicate_checks.person_id is 'personal';
comment on column duplicate_checks.other_person_id is 'personal';
comment on column duplicate_checks.reasons is 'open: codes';
comment on column duplicate_checks.found_at is 'open';
comment on column duplicate_checks.settled_as is 'open';
comment on column duplicate_checks.settled_by is 'personal';
comment on column duplicate_checks.settled_at is 'open';
