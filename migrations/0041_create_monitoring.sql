-- What the bank says of the money: files, payments in and out, what each was for, and kind questions about some.

-- owner: monitoring
create table statement_files (
  council_id text not null references councils,
  digest text not null,
  sealed_bytes text not null,
  received_at timestamptz not null,
  primary key (council_id, digest)
);
call keep_councils_apart('statement_files');
grant select, insert on statement_files to wherewithal_app;
comment on table statement_files is 'Append-only: each file that came, once, however many accounts it holds and however often it is sent.';
comment on column statement_files.council_id is 'open';
comment on column statement_files.digest is 'personal: SHA-256 of the bytes';
comment on column statement_files.sealed_bytes is 'restricted: the bytes, encrypted with a key that is not in the database';
comment on column statement_files.received_at is 'open';

-- owner: monitoring
create table statement_accounts (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  label text not null,
  added_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_id, id),
  unique (council_id, person_id, label),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('statement_accounts');
grant select, insert, update (label) on statement_accounts to wherewithal_app;
comment on table statement_accounts is 'An account whose statements a person sends, or which someone manages for them. Its row is locked while a statement is added.';
comment on column statement_accounts.council_id is 'open';
comment on column statement_accounts.id is 'open';
comment on column statement_accounts.person_id is 'personal';
comment on column statement_accounts.label is 'personal: what the person calls the account; never its number';
comment on column statement_accounts.added_at is 'open';

-- owner: monitoring
create table statements (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  file_digest text not null,
  format text not null,
  first_on date not null,
  last_on date not null,
  opening_pence bigint,
  closing_pence bigint,
  reconciles boolean check (reconciles),
  added_count int not null check (added_count >= 0),
  already_count int not null check (already_count >= 0),
  set_aside_count int not null check (set_aside_count >= 0),
  imported_by uuid not null,
  imported_at timestamptz not null,
  primary key (council_id, id),
  check (first_on <= last_on),
  foreign key (council_id, person_id, account_id) references statement_accounts (council_id, person_id, id),
  foreign key (council_id, file_digest) references statement_files
);
call keep_councils_apart('statements');
create index statements_of_account on statements (council_id, account_id, first_on);
grant select, insert on statements to wherewithal_app;
comment on table statements is 'Append-only: each time a statement was taken in, with what was new in it.';
comment on column statements.council_id is 'open';
comment on column statements.id is 'open';
comment on column statements.person_id is 'personal';
comment on column statements.account_id is 'open';
comment on column statements.file_digest is 'personal';
comment on column statements.format is 'open: the layout that was recognised';
comment on column statements.first_on is 'personal';
comment on column statements.last_on is 'personal';
comment on column statements.opening_pence is 'personal';
comment on column statements.closing_pence is 'personal';
comment on column statements.reconciles is 'open: none where the file shows no balances; a statement whose balances disagree is never kept';
comment on column statements.added_count is 'open';
comment on column statements.already_count is 'open';
comment on column statements.set_aside_count is 'open';
comment on column statements.imported_by is 'personal';
comment on column statements.imported_at is 'open';

-- owner: monitoring
create table statement_transactions (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  statement_id uuid not null,
  moved_on date not null,
  amount_pence bigint not null,
  payee text not null,
  reference text not null,
  occurrence int not null check (occurrence >= 1),
  file_row int not null,
  primary key (council_id, id),
  unique (council_id, person_id, id),
  unique (council_id, account_id, moved_on, amount_pence, payee, reference, occurrence),
  foreign key (council_id, person_id, account_id) references statement_accounts (council_id, person_id, id),
  foreign key (council_id, statement_id) references statements
);
call keep_councils_apart('statement_transactions');
create index statement_transactions_of_person on statement_transactions (council_id, person_id, moved_on);
grant select, insert on statement_transactions to wherewithal_app;
comment on table statement_transactions is 'Append-only facts: one payment in or out each, as the bank wrote it.';
comment on column statement_transactions.council_id is 'open';
comment on column statement_transactions.id is 'open';
comment on column statement_transactions.person_id is 'personal';
comment on column statement_transactions.account_id is 'open';
comment on column statement_transactions.statement_id is 'open: the statement that first told of it';
comment on column statement_transactions.moved_on is 'personal';
comment on column statement_transactions.amount_pence is 'personal: in is positive, out negative';
comment on column statement_transactions.payee is 'special: whom someone pays can tell of health';
comment on column statement_transactions.reference is 'special';
comment on column statement_transactions.occurrence is 'open: tells equal payments of one day apart';
comment on column statement_transactions.file_row is 'open';

-- owner: monitoring
create table transaction_matches (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  transaction_id uuid not null,
  sequence int not null check (sequence >= 1),
  place text not null check (place in
    ('budgetLine', 'ownMoney', 'councilPayment', 'contribution', 'setAside', 'notYetPlaced')),
  budget_line_id uuid,
  reason_words_id uuid,
  matched_by uuid not null,
  matched_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, transaction_id, sequence),
  check ((place = 'budgetLine') = (budget_line_id is not null)),
  foreign key (council_id, person_id, transaction_id) references statement_transactions (council_id, person_id, id),
  foreign key (council_id, reason_words_id) references words
);
call keep_councils_apart('transaction_matches');
grant select, insert on transaction_matches to wherewithal_app;
comment on table transaction_matches is 'Append-only: what a payment was said to be for, each time someone said it. The last row of a payment stands.';
comment on column transaction_matches.council_id is 'open';
comment on column transaction_matches.id is 'open';
comment on column transaction_matches.person_id is 'personal';
comment on column transaction_matches.transaction_id is 'open';
comment on column transaction_matches.sequence is 'open';
comment on column transaction_matches.place is 'personal';
comment on column transaction_matches.budget_line_id is 'open';
comment on column transaction_matches.reason_words_id is 'open';
comment on column transaction_matches.matched_by is 'personal';
comment on column transaction_matches.matched_at is 'open';

-- owner: monitoring
create table spending_questions (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  transaction_id uuid not null,
  answer_by date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer_words_id uuid,
  answered_by uuid,
  answered_at timestamptz,
  primary key (council_id, id),
  check ((answer_words_id is null) = (answered_at is null)),
  check ((answered_by is null) = (answered_at is null)),
  foreign key (council_id, person_id, transaction_id) references statement_transactions (council_id, person_id, id),
  foreign key (council_id, answer_words_id) references words
);
call keep_councils_apart('spending_questions');
create unique index spending_questions_one_open on spending_questions (council_id, transaction_id) where answered_at is null;
grant select, insert, update (answer_words_id, answered_by, answered_at) on spending_questions to wherewithal_app;
comment on table spending_questions is 'What a payment was for, asked kindly and with time to answer.';
comment on column spending_questions.council_id is 'open';
comment on column spending_questions.id is 'open';
comment on column spending_questions.person_id is 'personal';
comment on column spending_questions.transaction_id is 'open';
comment on column spending_questions.answer_by is 'open';
comment on column spending_questions.asked_by is 'personal';
comment on column spending_questions.asked_at is 'open';
comment on column spending_questions.answer_words_id is 'open';
comment on column spending_questions.answered_by is 'personal';
comment on column spending_questions.answered_at is 'open';
