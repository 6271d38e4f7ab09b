-- Double entry: every amount leaves one account and arrives in another, and nothing is ever changed.

-- owner: ledger
create table ledger_accounts (
  council_id text not null references councils,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-zA-Z]{2,40}$'),
  person_id uuid,
  opened_at timestamptz not null,
  primary key (council_id, id),
  unique nulls not distinct (council_id, kind, person_id),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('ledger_accounts');
grant select, insert on ledger_accounts to wherewithal_app;
comment on table ledger_accounts is 'Append-only: where money is, by kind, and whose it is.';
comment on column ledger_accounts.council_id is 'open';
comment on column ledger_accounts.id is 'open';
comment on column ledger_accounts.kind is 'open';
comment on column ledger_accounts.person_id is 'personal: none for an account of the council itself';
comment on column ledger_accounts.opened_at is 'open';

-- owner: ledger
create table ledger_transfers (
  council_id text not null references councils,
  id uuid not null,
  kind text not null,
  occurred_on date not null,
  subject_kind text not null,
  subject_id uuid not null,
  reverses_id uuid,
  posting_count int not null check (posting_count >= 2),
  person_id uuid,
  request_id text not null,
  actor_account_id uuid not null,
  recorded_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, kind, subject_kind, subject_id),
  foreign key (council_id, reverses_id) references ledger_transfers,
  check ((kind = 'reversal') = (reverses_id is not null)),
  check (kind <> 'reversal' or subject_id = reverses_id)
);
call keep_councils_apart('ledger_transfers');
create index ledger_transfers_of_person on ledger_transfers (council_id, person_id, occurred_on);
grant select, insert on ledger_transfers to wherewithal_app;
comment on table ledger_transfers is 'Append-only: one movement of money. A mistake is reversed by another transfer, once, and never changed.';
comment on column ledger_transfers.council_id is 'open';
comment on column ledger_transfers.id is 'open';
comment on column ledger_transfers.kind is 'open: one kind moves money for one subject once';
comment on column ledger_transfers.occurred_on is 'open: the London date on which it counts';
comment on column ledger_transfers.subject_kind is 'open: what moved it, such as a line of a payment run';
comment on column ledger_transfers.subject_id is 'open';
comment on column ledger_transfers.reverses_id is 'open';
comment on column ledger_transfers.posting_count is 'open: so that nothing can be added to a transfer later';
comment on column ledger_transfers.person_id is 'personal';
comment on column ledger_transfers.request_id is 'open';
comment on column ledger_transfers.actor_account_id is 'personal';
comment on column ledger_transfers.recorded_at is 'open';

-- owner: ledger
create table ledger_postings (
  council_id text not null references councils,
  transfer_id uuid not null,
  position int not null check (position >= 1),
  account_id uuid not null,
  pence bigint not null check (pence <> 0),
  primary key (council_id, transfer_id, position),
  foreign key (council_id, transfer_id) references ledger_transfers,
  foreign key (council_id, account_id) references ledger_accounts
);
call keep_councils_apart('ledger_postings');
create index ledger_postings_of_account on ledger_postings (council_id, account_id) include (pence);
grant select, insert on ledger_postings to wherewithal_app;
comment on table ledger_postings is 'Append-only: what a transfer does to one account. Those of a transfer sum to nothing.';
comment on column ledger_postings.council_id is 'open';
comment on column ledger_postings.transfer_id is 'open';
comment on column ledger_postings.position is 'open';
comment on column ledger_postings.account_id is 'open';
comment on column ledger_postings.pence is 'personal: more than nothing arrives in the account, less than nothing leaves it';

create function check_transfer_balances() returns trigger
  language plpgsql as $$
declare
  transfer uuid := case tg_table_name when 'ledger_transfers' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(new) ->> 'transfer_id')::uuid end;
  expected int;
  found int;
  total numeric;
begin
  select posting_count into expected from ledger_transfers where council_id = new.council_id and id = transfer;
  select count(*), sum(pence) into found, total from ledger_postings
    where council_id = new.council_id and transfer_id = transfer;
  if found is distinct from expected or total is distinct from 0 then
    raise exception 'transfer % has % of % postings and they sum to % pence', transfer, found, expected, total
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger transfer_balances after insert on ledger_transfers
  deferrable initially deferred for each row execute function check_transfer_balances();
create constraint trigger posting_balances after insert on ledger_postings
  deferrable initially deferred for each row execute function check_transfer_balances();
create trigger seal_ledger after insert on ledger_transfers for each row execute function queue_for_sealing('ledger/1');
