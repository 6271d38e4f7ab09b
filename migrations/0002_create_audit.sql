-- Who did and saw what, and why; the words people wrote; and one sealed log over all of it.

-- owner: audit
create table words (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid,
  sensitivity text not null check (sensitivity in ('personal', 'special', 'restricted')),
  retention_class text not null,
  digest text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  text text,
  salt text,
  erased_at timestamptz,
  primary key (council_id, id),
  check ((erased_at is null) = (text is not null)),
  check ((text is null) = (salt is null))
);
call keep_councils_apart('words');
create index words_of_person on words (council_id, person_id);
grant select, insert, update (text, salt, erased_at) on words to wherewithal_app;
comment on table words is 'Everything written in free words. Sealed rows hold only the salted digest, so the words can be erased and every seal still holds.';
comment on column words.council_id is 'open';
comment on column words.id is 'open';
comment on column words.person_id is 'personal: whom the words are about';
comment on column words.sensitivity is 'open: the class of the text beside it';
comment on column words.retention_class is 'open: names the dated setting that says how long the text is kept';
comment on column words.digest is 'open: SHA-256 of salt and text';
comment on column words.written_by is 'personal: account';
comment on column words.written_at is 'open';
comment on column words.text is 'restricted: treat as the row''s own sensitivity says, and as restricted where nobody looked';
comment on column words.salt is 'restricted: goes when the text goes, so that the digest cannot be guessed back';
comment on column words.erased_at is 'open';

-- owner: audit
create table audit_entries (
  council_id text not null references councils,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('did', 'saw', 'turnedAway')),
  action text not null,
  actor_account_id uuid not null,
  acting_as text not null,
  person_id uuid,
  subject_kind text not null,
  subject_id text not null,
  purpose text,
  because_words_id uuid,
  rule_version text,
  request_id text not null,
  details jsonb not null default '{}',
  primary key (council_id, id),
  foreign key (council_id, because_words_id) references words
);
call keep_councils_apart('audit_entries');
create index audit_entries_of_person on audit_entries (council_id, person_id, at);
grant select, insert on audit_entries to wherewithal_app;
comment on table audit_entries is 'Append-only: who did or saw what, about whom, why, under which rule version. Ids and figures only.';
comment on column audit_entries.council_id is 'open';
comment on column audit_entries.id is 'open';
comment on column audit_entries.at is 'open';
comment on column audit_entries.kind is 'open';
comment on column audit_entries.action is 'open: the command or question by name';
comment on column audit_entries.actor_account_id is 'personal';
comment on column audit_entries.acting_as is 'open: the role or relationship that allowed it';
comment on column audit_entries.person_id is 'personal';
comment on column audit_entries.subject_kind is 'open';
comment on column audit_entries.subject_id is 'open';
comment on column audit_entries.purpose is 'restricted: a look for safeguarding or fraud shows in here';
comment on column audit_entries.because_words_id is 'open';
comment on column audit_entries.rule_version is 'open';
comment on column audit_entries.request_id is 'open';
comment on column audit_entries.details is 'personal: ids, codes and figures, never names or free words';

-- owner: audit
create table decisions (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid,
  kind text not null,
  outcome text not null,
  subject_kind text not null,
  subject_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  reasons_words_id uuid not null,
  rule_version text not null,
  how_to_challenge text not null,
  review_on date,
  is_refusal boolean not null,
  primary key (council_id, id),
  foreign key (council_id, reasons_words_id) references words
);
call keep_councils_apart('decisions');
create index decisions_of_person on decisions (council_id, person_id, decided_at);
create index refusals_by_date on decisions (council_id, decided_at) where is_refusal;
grant select, insert on decisions to wherewithal_app;
comment on table decisions is 'Append-only: what was decided, by whom, with which reasons, under which rule, and how to challenge it (mechanism M4).';
comment on column decisions.council_id is 'open';
comment on column decisions.id is 'open';
comment on column decisions.person_id is 'personal';
comment on column decisions.kind is 'open';
comment on column decisions.outcome is 'special: an outcome can tell of health';
comment on column decisions.subject_kind is 'open';
comment on column decisions.subject_id is 'open';
comment on column decisions.decided_by is 'personal';
comment on column decisions.decided_at is 'open';
comment on column decisions.reasons_words_id is 'open';
comment on column decisions.rule_version is 'open';
comment on column decisions.how_to_challenge is 'open: a code of the way to object, printed with the decision';
comment on column decisions.review_on is 'open';
comment on column decisions.is_refusal is 'open: true where someone was told no, so that refusals can be listed';

-- owner: audit
create table events (
  council_id text not null references councils,
  id uuid not null,
  type text not null,
  person_id uuid,
  payload jsonb not null,
  at timestamptz not null,
  request_id text not null,
  primary key (council_id, id)
);
call keep_councils_apart('events');
grant select, insert on events to wherewithal_app;
comment on table events is 'Append-only news from one module to the others, written in the transaction that caused it.';
comment on column events.council_id is 'open';
comment on column events.id is 'open';
comment on column events.type is 'open';
comment on column events.person_id is 'personal';
comment on column events.payload is 'personal: ids, dates and figures, never names or free words';
comment on column events.at is 'open';
comment on column events.request_id is 'open';

-- owner: audit
create table handled_events (
  council_id text not null references councils,
  event_id uuid not null,
  listener text not null,
  handled_at timestamptz not null,
  primary key (council_id, event_id, listener),
  foreign key (council_id, event_id) references events
);
call keep_councils_apart('handled_events');
grant select, insert on handled_events to wherewithal_app;
comment on table handled_events is 'Which listener has acted on which event: written with the listener''s own rows, so each event is handled once.';
comment on column handled_events.council_id is 'open';
comment on column handled_events.event_id is 'open';
comment on column handled_events.listener is 'open';
comment on column handled_events.handled_at is 'open';

-- owner: audit
create table seal_queue (
  source text not null,
  council_id text not null,
  row_id uuid not null,
  primary key (council_id, source, row_id)
);
grant select, insert, delete on seal_queue to wherewithal_app;
comment on table seal_queue is 'No council wall: ids of rows that wait to be sealed; the sealer reads them over all councils and holds no personal data.';
comment on column seal_queue.source is 'open';
comment on column seal_queue.council_id is 'open';
comment on column seal_queue.row_id is 'open';

-- owner: audit
create table sealed_log (
  position bigint primary key,
  source text not null,
  council_id text not null,
  row_id uuid not null,
  row_digest text not null,
  sealed_at timestamptz(3) not null,
  root text not null,
  unique (source, council_id, row_id)
);
grant select, insert on sealed_log to wherewithal_app;
comment on table sealed_log is 'No council wall: one hash chain over all councils, holding ids and digests only. Append-only.';
comment on column sealed_log.position is 'open';
comment on column sealed_log.source is 'open: the table and the form in which its row was read';
comment on column sealed_log.council_id is 'open';
comment on column sealed_log.row_id is 'open';
comment on column sealed_log.row_digest is 'open';
comment on column sealed_log.sealed_at is 'open: to the millisecond, as the root takes it in, so that no smaller part can be changed unseen';
comment on column sealed_log.root is 'open: SHA-256 over the root before it and this entry';

create function queue_for_sealing() returns trigger
  language plpgsql as $$
begin
  insert into seal_queue (source, council_id, row_id) values (tg_argv[0], new.council_id, new.id);
  return null;
end $$;
create trigger seal_words after insert on words for each row execute function queue_for_sealing('words/1');
create trigger seal_audit after insert on audit_entries for each row execute function queue_for_sealing('audit/1');
create trigger seal_decisions after insert on decisions for each row execute function queue_for_sealing('decisions/1');

-- owner: audit
create table word_holds (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid not null,
  because text not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  lifted_at timestamptz,
  primary key (council_id, id)
);
call keep_councils_apart('word_holds');
grant select, insert, update (lifted_at) on word_holds to wherewithal_app;
comment on table word_holds is 'A legal hold: while it stands, no words about the person are erased, due or not.';
comment on column word_holds.council_id is 'open';
comment on column word_holds.id is 'open';
comment on column word_holds.person_id is 'personal';
comment on column word_holds.because is 'restricted: a code, such as complaint or courtOrder';
comment on column word_holds.placed_by is 'personal';
comment on column word_holds.placed_at is 'open';
comment on column word_holds.lifted_at is 'open';
