-- What a council sets for itself, from which day, on whose decision; and the promises that run against a date.

-- owner: councils
create table council_settings (
  council_id text not null references councils,
  id uuid not null,
  key text not null,
  value jsonb not null,
  in_force daterange not null,
  source text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (council_id, key, in_force without overlaps),
  unique (council_id, id)
);
call keep_councils_apart('council_settings');
grant select, insert, update (in_force) on council_settings to wherewithal_app;
comment on table council_settings is 'Dated settings (mechanism M1): a figure keeps the version that made it. Periods of one key never overlap.';
comment on column council_settings.council_id is 'open';
comment on column council_settings.id is 'open';
comment on column council_settings.key is 'open';
comment on column council_settings.value is 'open';
comment on column council_settings.in_force is 'open: half-open, London dates';
comment on column council_settings.source is 'open: committee minute, guidance paragraph or decision';
comment on column council_settings.decided_by is 'personal';
comment on column council_settings.decided_at is 'open';

-- owner: councils
create table clocks (
  council_id text not null references councils,
  id uuid not null,
  person_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  started_on date not null,
  due_on date not null,
  acts_next text not null,
  met_on date,
  stopped_on date,
  stopped_because text,
  primary key (council_id, id)
);
call keep_councils_apart('clocks');
create unique index clocks_one_running on clocks (council_id, kind, subject_id) where met_on is null and stopped_on is null;
create index clocks_by_due_date on clocks (council_id, due_on) where met_on is null and stopped_on is null;
grant select, insert, update (due_on, acts_next, met_on, stopped_on, stopped_because) on clocks to wherewithal_app;
comment on table clocks is 'A promise with a date (mechanism M2): what started it, when it is due, who acts next, when it was met.';
comment on column clocks.council_id is 'open';
comment on column clocks.id is 'open';
comment on column clocks.person_id is 'personal';
comment on column clocks.kind is 'open';
comment on column clocks.subject_kind is 'open';
comment on column clocks.subject_id is 'open';
comment on column clocks.started_on is 'open';
comment on column clocks.due_on is 'open';
comment on column clocks.acts_next is 'open: the role that owes the next step';
comment on column clocks.met_on is 'open';
comment on column clocks.stopped_on is 'open';
comment on column clocks.stopped_because is 'open: a code, never free words';
