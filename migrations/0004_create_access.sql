-- Accounts, sign-in, roles, and the keys that make a repeated request the same request.

-- owner: access
create table accounts (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  display_name text not null,
  password_hash text not null,
  totp_secret text,
  is_shared boolean not null default false,
  is_invented boolean not null default false,
  created_at timestamptz not null,
  closed_at timestamptz
);
grant select, insert, update (password_hash, totp_secret, closed_at) on accounts to wherewithal_app;
comment on table accounts is 'No council wall: one account may work for several councils, and sign-in comes before any council is known.';
comment on column accounts.id is 'open';
comment on column accounts.email is 'personal';
comment on column accounts.display_name is 'personal';
comment on column accounts.password_hash is 'restricted: argon2id';
comment on column accounts.totp_secret is 'restricted: encrypted with a key kept outside the database';
comment on column accounts.is_shared is 'open: an e-mail used by more than one person; held-back looks never show to it';
comment on column accounts.is_invented is 'open';
comment on column accounts.created_at is 'open';
comment on column accounts.closed_at is 'open';

-- owner: access
create table account_roles (
  council_id text not null references councils,
  account_id uuid not null references accounts,
  role text not null,
  in_force tstzrange not null,
  given_by uuid,
  primary key (council_id, account_id, role, in_force without overlaps)
);
call keep_councils_apart('account_roles');
create policy own_roles on account_roles for select using (account_id = (select current_account_id()));
grant select, insert, update (in_force) on account_roles to wherewithal_app;
comment on table account_roles is 'Which staff role an account has for which council, and when. An account sees its own over all councils.';
comment on column account_roles.council_id is 'open';
comment on column account_roles.account_id is 'personal';
comment on column account_roles.role is 'open';
comment on column account_roles.in_force is 'open: moments and not days, so that an ended role ends at once';
comment on column account_roles.given_by is 'personal';

-- owner: access
create table account_people (
  council_id text not null references councils,
  account_id uuid not null references accounts,
  person_id uuid not null,
  linked_at timestamptz not null,
  ended_at timestamptz,
  primary key (council_id, account_id, person_id)
);
call keep_councils_apart('account_people');
create policy own_person on account_people for select using (account_id = (select current_account_id()));
grant select, insert, update (ended_at) on account_people to wherewithal_app;
comment on table account_people is 'The account of a person who draws on support: which record is their own.';
comment on column account_people.council_id is 'open';
comment on column account_people.account_id is 'personal';
comment on column account_people.person_id is 'personal';
comment on column account_people.linked_at is 'open';
comment on column account_people.ended_at is 'open';

-- owner: access
create table sessions (
  digest text primary key,
  account_id uuid not null references accounts,
  csrf_secret text not null,
  code_passed boolean not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_of_account on sessions (account_id) where ended_at is null;
grant select, insert, delete, update (last_seen_at, ended_at, code_passed) on sessions to wherewithal_app;
comment on table sessions is 'No council wall: a session belongs to an account. Holds a digest of the cookie, never the cookie.';
comment on column sessions.digest is 'restricted';
comment on column sessions.account_id is 'personal';
comment on column sessions.csrf_secret is 'restricted';
comment on column sessions.code_passed is 'open';
comment on column sessions.created_at is 'open';
comment on column sessions.last_seen_at is 'open';
comment on column sessions.ended_at is 'open';

-- owner: access
create table sign_in_failures (
  id uuid primary key,
  email_digest text not null,
  address_digest text not null,
  at timestamptz not null
);
create index sign_in_failures_by_email on sign_in_failures (email_digest, at);
create index sign_in_failures_by_address on sign_in_failures (address_digest, at);
grant select, insert, delete on sign_in_failures to wherewithal_app;
comment on table sign_in_failures is 'No council wall: failed sign-ins come before any council is known. Keyed digests, kept for a day, to slow guessing down.';
comment on column sign_in_failures.id is 'open';
comment on column sign_in_failures.email_digest is 'restricted';
comment on column sign_in_failures.address_digest is 'restricted';
comment on column sign_in_failures.at is 'open';

-- owner: access
create table used_codes (
  account_id uuid not null references accounts,
  time_step bigint not null,
  primary key (account_id, time_step)
);
grant select, insert, delete on used_codes to wherewithal_app;
comment on table used_codes is 'No council wall: a time-based code counts once, whichever council the account works for.';
comment on column used_codes.account_id is 'personal';
comment on column used_codes.time_step is 'open';

-- owner: access
create table command_keys (
  council_id text not null references councils,
  account_id uuid not null references accounts,
  key text not null,
  command text not null,
  body_digest text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (council_id, account_id, key)
);
call keep_councils_apart('command_keys');
grant select, insert, update (answer), delete on command_keys to wherewithal_app;
comment on table command_keys is 'The key that came with each request: the same key and body gets the same answer, another body is refused.';
comment on column command_keys.council_id is 'open';
comment on column command_keys.account_id is 'personal';
comment on column command_keys.key is 'open';
comment on column command_keys.command is 'open';
comment on column command_keys.body_digest is 'open: keyed digest, so that a body cannot be guessed from it';
comment on column command_keys.answer is 'personal: ids and figures';
comment on column command_keys.at is 'open';
