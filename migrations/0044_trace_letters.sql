-- A letter keeps the request that it came of, and one that cannot go is kept too, as owed. Letters sent before
-- take their request from the audit entry of their sending.

select set_config('wherewithal.council_ids', coalesce(string_agg(council_id, ','), ''), true) from councils;
alter table letters add column request_id text;
update letters set request_id = audit_entries.request_id from audit_entries
  where audit_entries.council_id = letters.council_id and action = 'letters.sendLetter'
    and subject_id = letters.id::text;
alter table letters alter column request_id set not null;
comment on column letters.request_id is 'open: the request that the letter came of, as the audit and the events have it';

alter table letters drop constraint letters_channel_check;
alter table letters add constraint letters_channel_check
  check (channel in ('post', 'email', 'inApp', 'safeContact', 'notSent'));
