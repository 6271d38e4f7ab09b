-- A letter keeps to whom and where it was written, so that a copy on paper shows the address that it went to
-- and not the one the person has moved to since. Letters sent before do not have it.

alter table letters add column addressee_words_id uuid;
alter table letters add foreign key (council_id, addressee_words_id) references words;
comment on column letters.addressee_words_id is 'open: the name, and for the post the address, a line each, as the envelope had them';
