-- What every later migration stands on: how councils are kept apart, how migrations are remembered.
-- Runs as wherewithal_owner, which owns everything and logs in nowhere. The application logs in as
-- wherewithal_app, which owns nothing; the job queue belongs to wherewithal_jobs.

create extension if not exists btree_gist;

-- The councils that the present transaction may touch. After a local setting ends, current_setting() gives
-- '' and not NULL, so '' counts as none. None means that no row is seen and none can be written.
create function current_council_ids() returns text[]
  language sql stable parallel safe
  return string_to_array(nullif(current_setting('wherewithal.council_ids', true), ''), ',');

create function current_account_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('wherewithal.account_id', true), '')::uuid;

grant execute on function current_council_ids(), current_account_id() to wherewithal_app;

-- Every table of a council's data calls this: rows of other councils are neither seen nor written,
-- by the owner's role either.
create procedure keep_councils_apart(place regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', place);
  execute format('alter table %s force row level security', place);
  execute format(
    'create policy councils_apart on %s using (council_id = any ((select current_council_ids())::text[]))
       with check (council_id = any ((select current_council_ids())::text[]))', place);
end $$;

-- owner: councils
create table councils (
  council_id text primary key check (council_id ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  gss_code text unique,
  is_invented boolean not null default false,
  created_at timestamptz not null
);
comment on table councils is 'No council''s data but the list of councils itself: everyone may know which councils share the service.';
comment on column councils.council_id is 'open: short name used in every key';
comment on column councils.name is 'open';
comment on column councils.gss_code is 'open: the Government Statistical Service code; none for an invented council';
comment on column councils.is_invented is 'open: demonstration councils are marked so on every page';
comment on column councils.created_at is 'open';
grant select, insert on councils to wherewithal_app;
