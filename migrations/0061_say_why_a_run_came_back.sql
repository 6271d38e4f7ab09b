-- Whoever drafted a run reads why it was given back.

alter table payment_runs add column returned_words_id uuid, add column returned_by uuid;
grant update (returned_words_id, returned_by) on payment_runs to wherewithal_app;
comment on column payment_runs.returned_words_id is 'personal: the words of why it was given back last';
comment on column payment_runs.returned_by is 'personal';
