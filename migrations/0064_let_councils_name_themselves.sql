-- What a council says of itself can change, and a new colleague signs in for the first time with a code.

grant update (name, accent, phone, hours, text_number) on councils to wherewithal_app;

-- owner: access
create table first_sign_ins (
  account_id uuid primary key references accounts,
  council_id text not null references councils,
  code_hash text not null,
  made_by uuid not null references accounts,
  made_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update (code_hash, made_by, made_at, used_at) on first_sign_ins to wherewithal_app;
comment on table first_sign_ins is 'No council wall: signing in comes before any council is known. One code for each new account, until it was used.';
comment on column first_sign_ins.account_id is 'personal';
comment on column first_sign_ins.council_id is 'open: the council whose administrator made the account';
comment on column first_sign_ins.code_hash is 'restricted: argon2id';
comment on column first_sign_ins.made_by is 'personal';
comment on column first_sign_ins.made_at is 'open';
comment on column first_sign_ins.used_at is 'open';
