-- A bank statement that was sent in and looked at, and waits for a yes. Gone after a day, or once it is added.

-- owner: monitoring
create table sent_statements (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  sent_by uuid not null,
  sealed text not null,
  sent_at timestamptz not null,
  primary key (council_id, id),
  unique (council_id, person_id, sent_by),
  foreign key (council_id, person_id) references people
);
call keep_councils_apart('sent_statements');
create index sent_statements_by_day on sent_statements (council_id, sent_at);
grant select, insert, delete on sent_statements to wherewithal_app;
comment on table sent_statements is 'What someone sent for a person last and has not added yet: one for each of them, encrypted, for a day.';
comment on column sent_statements.council_id is 'open';
comment on column sent_statements.id is 'open';
comment on column sent_statements.person_id is 'personal';
comment on column sent_statements.sent_by is 'personal';
comment on column sent_statements.sealed is 'restricted: the file and what its account is called, encrypted with a key that is not in the database';
comment on column sent_statements.sent_at is 'open';
