-- Payment runs: who is paid what on a day, who looked at it, and the file that went to the bank.

-- owner: payments
create table payer_accounts (
  council_id text not null references councils,
  id uuid not null,
  version int not null,
  sealed text not null,
  masked_account_number text not null,
  rail text not null check (rail in ('bacs', 'fasterPayments')),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, version)
);
call keep_councils_apart('payer_accounts');
grant select, insert on payer_accounts to wherewithal_app;
comment on table payer_accounts is 'The council''s own bank account from which runs are paid; the newest version counts.';
comment on column payer_accounts.council_id is 'open';
comment on column payer_accounts.id is 'open';
comment on column payer_accounts.version is 'open';
comment on column payer_accounts.sealed is 'restricted: encrypted with a key outside the database';
comment on column payer_accounts.masked_account_number is 'open: the last four digits';
comment on column payer_accounts.rail is 'open';
comment on column payer_accounts.changed_by is 'personal';
comment on column payer_accounts.changed_at is 'open';

-- owner: payments
create table payment_runs (
  council_id text not null references councils,
  id uuid not null,
  pay_on date not null,
  state text not null check (state in ('draft', 'inReview', 'approved', 'sent', 'confirmed', 'cancelled')),
  version int not null default 1,
  differences jsonb not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  edited_by uuid[] not null default '{}',
  reviewed_version int,
  reviewed_total_pence bigint,
  reviewed_fingerprint text,
  approved_by uuid,
  approved_at timestamptz,
  approved_under text,
  sent_by uuid,
  sent_at timestamptz,
  primary key (council_id, id)
);
call keep_councils_apart('payment_runs');
create unique index payment_runs_one_for_a_day on payment_runs (council_id, pay_on) where state not in ('sent', 'confirmed', 'cancelled');
grant select, insert, update on payment_runs to wherewithal_app;
comment on table payment_runs is 'One payment run for a pay date: drafted, reviewed, approved by someone else, sent once.';
comment on column payment_runs.council_id is 'open';
comment on column payment_runs.id is 'open';
comment on column payment_runs.pay_on is 'open';
comment on column payment_runs.state is 'open';
comment on column payment_runs.version is 'open';
comment on column payment_runs.differences is 'personal: what differs from each agreement''s last payment; ids and figures';
comment on column payment_runs.drafted_by is 'personal';
comment on column payment_runs.drafted_at is 'open';
comment on column payment_runs.edited_by is 'personal: everyone who changed or moved it before approval';
comment on column payment_runs.reviewed_version is 'open';
comment on column payment_runs.reviewed_total_pence is 'open';
comment on column payment_runs.reviewed_fingerprint is 'open: SHA-256 of every line to pay';
comment on column payment_runs.approved_by is 'personal';
comment on column payment_runs.approved_at is 'open';
comment on column payment_runs.approved_under is 'open: the version of the limit';
comment on column payment_runs.sent_by is 'personal';
comment on column payment_runs.sent_at is 'open';

-- owner: payments
create table payment_run_lines (
  council_id text not null references councils,
  id uuid not null,
  run_id uuid not null,
  agreement_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('toPay', 'held', 'paid')),
  covers_starts_on date not null,
  covers_ends_before date not null check (covers_ends_before > covers_starts_on),
  total_pence bigint not null check (total_pence >= 0),
  contribution_pence bigint not null check (contribution_pence >= 0),
  pay_pence bigint not null check (pay_pence >= 0),
  contribution_not_covered_pence bigint not null check (contribution_not_covered_pence >= 0),
  details_version int,
  holds text[] not null default '{}',
  primary key (council_id, id),
  unique (council_id, run_id, agreement_id, covers_starts_on),
  foreign key (council_id, run_id) references payment_runs,
  foreign key (council_id, agreement_id) references direct_payment_agreements,
  check (state = 'held' or (pay_pence > 0 and details_version is not null)),
  exclude using gist (council_id with =, agreement_id with =, daterange(covers_starts_on, covers_ends_before) with &&) where (state = 'paid')
);
call keep_councils_apart('payment_run_lines');
create index payment_run_lines_of_agreement on payment_run_lines (council_id, agreement_id, covers_starts_on);
grant select, insert, delete, update (state) on payment_run_lines to wherewithal_app;
comment on table payment_run_lines is 'What one agreement gets in a run, or why it is held.';
comment on column payment_run_lines.council_id is 'open';
comment on column payment_run_lines.id is 'open';
comment on column payment_run_lines.run_id is 'open';
comment on column payment_run_lines.agreement_id is 'open';
comment on column payment_run_lines.person_id is 'personal';
comment on column payment_run_lines.state is 'personal';
comment on column payment_run_lines.covers_starts_on is 'open';
comment on column payment_run_lines.covers_ends_before is 'open';
comment on column payment_run_lines.total_pence is 'personal';
comment on column payment_run_lines.contribution_pence is 'personal';
comment on column payment_run_lines.pay_pence is 'personal';
comment on column payment_run_lines.contribution_not_covered_pence is 'personal';
comment on column payment_run_lines.details_version is 'open: which version of the payee''s bank details';
comment on column payment_run_lines.holds is 'personal: codes of why it is held';

create function keep_paid_lines() returns trigger
  language plpgsql as $$
begin
  if old.state = 'paid' then
    raise exception 'payment line % was paid and stays', old.id using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_paid_lines before update or delete on payment_run_lines
  for each row execute function keep_paid_lines();

-- owner: payments
create table payment_files (
  council_id text not null references councils,
  id uuid not null,
  run_id uuid not null,
  sealed text not null,
  sha256 text not null,
  payment_count int not null,
  total_pence bigint not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, run_id),
  foreign key (council_id, run_id) references payment_runs
);
call keep_councils_apart('payment_files');
grant select, insert on payment_files to wherewithal_app;
comment on table payment_files is 'Append-only: the exact words of the file that went to the bank, once for each run.';
comment on column payment_files.council_id is 'open';
comment on column payment_files.id is 'open';
comment on column payment_files.run_id is 'open';
comment on column payment_files.sealed is 'restricted: names and account numbers, encrypted with a key outside the database';
comment on column payment_files.sha256 is 'open: of the file itself';
comment on column payment_files.payment_count is 'open';
comment on column payment_files.total_pence is 'open';
comment on column payment_files.made_by is 'personal';
comment on column payment_files.made_at is 'open';
