-- What a council says of itself on every page: its colour, and how to reach it.

alter table councils
  add column accent text not null default '#0b5a5e' check (accent ~ '^#[0-9a-f]{6}$'),
  add column phone text not null default '',
  add column hours text not null default '',
  add column text_number text;
comment on column councils.accent is 'open: the colour of its links, buttons and the band at the top';
comment on column councils.phone is 'open: the number on every page';
comment on column councils.hours is 'open: when that number is answered, in words';
comment on column councils.text_number is 'open: a number that takes text messages; none where there is none';
