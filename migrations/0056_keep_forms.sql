-- What someone had written when their session ended: it comes back once they have signed in again.

-- owner: access
create table kept_forms (
  id uuid primary key,
  account_id uuid not null references accounts,
  sealed text not null,
  kept_at timestamptz not null
);
create index kept_forms_by_day on kept_forms (kept_at);
grant select, insert, delete on kept_forms to wherewithal_app;
comment on table kept_forms is 'No council wall: a form belongs to the account that sent it. Encrypted, and gone after a day.';
comment on column kept_forms.id is 'open';
comment on column kept_forms.account_id is 'personal';
comment on column kept_forms.sealed is 'special: the fields of a form and where it was going, encrypted';
comment on column kept_forms.kept_at is 'open';
